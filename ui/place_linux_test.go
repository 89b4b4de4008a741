package ui

import "testing"

const mounts = `22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:26 / /home rw - nfs4 server:/home rw
31 30 0:27 / /home/kim/local rw - ext4 /dev/sdb1 rw
32 22 0:28 / /mnt/news\040desk rw - cifs //server/desk rw
33 22 0:29 / /mnt/twice rw - ext4 /dev/sdc1 rw
34 33 0:30 / /mnt/twice rw - fuse.sshfs server: rw
broken line
35 22 0:31 / /x -
`

func TestTypeOfMount(t *testing.T) {
	for folder, want := range map[string]string{
		"/":                     "ext4",
		"/home":                 "nfs4",
		"/home/kim":             "nfs4",
		"/home/kim/local/desk":  "ext4",
		"/homes":                "ext4",
		"/mnt/news desk/checks": "cifs",
		"/mnt/twice":            "fuse.sshfs",
	} {
		if got := typeOfMount(mounts, folder); got != want {
			t.Errorf("%s is on %q, not %q", folder, got, want)
		}
	}
	if got := typeOfMount("", "/home"); got != "" {
		t.Errorf("without mounts: %q", got)
	}
	if onNetwork(t.TempDir()) {
		t.Error("the temporary folder is on a network")
	}
}

func FuzzTypeOfMount(f *testing.F) {
	f.Add(mounts, "/home/kim")
	f.Add("1 2 3 4 /\\040 - x", "/ ")
	f.Fuzz(func(t *testing.T, text, folder string) { typeOfMount(text, folder) })
}
