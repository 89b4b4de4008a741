-- Undo looks a step up, and an attachment that comes in is looked for among what waits for it.
CREATE INDEX undo_steps_step ON undo_steps (step, command);
CREATE INDEX versions_original ON versions (original_sha256);
-- Which of the claims that have the words of a search have a status is told without reading the claims.
CREATE INDEX claims_num_status ON claims (num, status);
