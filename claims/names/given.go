package names

import "strings"

// set makes a set of the words of a text.
func set(list string) map[string]bool {
	words := map[string]bool{}
	for _, word := range strings.Fields(list) {
		words[word] = true
	}
	return words
}

// male and female are given names, in small letters; a name in neither or both says nothing about gender.
var (
	male = set(`robby robbie teddy morton vinny vin rudy tad kip brock clay cliff dwight ezra garrett gordy hal huck jeb jody judd kurt lamar lyle mitt monty newt reince rex rowan rusty tate thad trey woody zeke aaron abdul abdullah abraham adam adil adolf adrian ahmad ahmed aidan akira al alan albert alberto alejandro aleksandr alex alexander
		alexei alexey alexis alfred alfredo ali allan allen alvaro alvin amadou amir amit anatoly anders andre andreas andrei andres andrew andrey andriy andy angelo
		anthony anton antonio antony anwar ari arjun armando arnold art arthur arturo asad ashraf ashton austin avi axel ban barack barry bart bashar basil
		ben benedict benjamin bennie benny bernard bernie bert bilal bill billy bjorn blake bo bob bobby boris brad bradley brandon brendan brent bret brett brian bruce bruno bryan bryant bryce
		byron caleb calvin cameron carl carlos carlton carter cesar chad charles charlie chase chester chris christian christoph christopher chuck clarence clark claude
		claudio clay clayton cliff clifford clint clinton clyde cody colin conor conrad corey cory craig curt curtis cyril cyrus dale damian damien damon dan dana daniel danny dante
		darrell darren darryl dave david dean deepak denis dennis derek derrick desmond devin dick diego dieter dirk dmitri dmitriy dmitry dominic dominique don donald
		donnie doug douglas drew duane duncan dustin dwayne dwight dylan earl ed eddie edgar edmund eduardo edward edwin eli elias elijah elliot elliott elmer elon emil emilio emmanuel
		emmett enrique eric erik ernest ernesto ernie ethan eugene evan evgeny ezra fabio faisal farid felipe felix ferdinand fernando fidel floyd francesco francis francisco
		francois frank franklin franz fred freddie frederick friedrich gabriel gareth garrett garry gary gavin gene geoff geoffrey george gerald gerard gerhard gerry giacomo gianni gideon gilbert giorgio
		giovanni giuseppe glen glenn gordon graham grant greg gregg gregory guillermo gus gustavo guy habib hal hamid hamza hank hans harald harold haroon harrison harry harvey hasan hassan hector heinrich
		henri henrik henry herbert herman hiroshi horst howard hubert hugh hugo humberto hussein ian ibrahim ignacio igor ilya imran ira irving isaac ismail ivan jack jackson jacob jacques jaime jair jake jamal james
		jamie jan jared jason javier jay jean jed jeff jefferson jeffery jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin jochen joe joel joerg johan johann johannes john johnny jon jonah jonas
		jonathan jordan jorge jose josef joseph josh joshua juan jules julian julio julius jurgen justin kai karim karl keith kelvin ken kenji kenneth kent kerry kevin khalid  kirk klaus kofi
		konstantin kris kurt kwame kyle lamar lance lars larry laurent lawrence lee leo leon leonard leonardo leonid leroy leslie lester levi lewis liam  lionel lloyd logan lorenzo lou louis lucas luciano
		luigi luis lukas luke luther mack magnus mahmoud malcolm manuel marc marcel marcelo marco marcos marcus mario  mark markus marlon marshall martin marty marvin mason massimo mateo matt matteo matthew matthias
		maurice mauricio max maxim maximilian mehmet mel melvin micah michael michel miguel mikael mike mikhail miles milo milton mitch mitchell mitt moe mohamed mohammad mohammed moises monty morgan morris moses muhammad murray mustafa
		nabil narendra nasser nate nathan nathaniel ned neil nelson newt nicholas nick nicolas nicolo nigel nikita nikolai noah noam norbert norman oleg oleksandr oleksiy oliver olivier omar orlando orrin oscar osama otto owen pablo paolo
		pasquale pat patrick paul paulo pavel pedro per percy perry pete peter petr petro phil philip philippe phillip pierre piotr preston quentin quinn rafael rahm rahul raj rajesh ralph ramon ramzan rand randall randolph randy raphael rashid raul
		ray raymond recep reggie reginald reince rene reuben rex ricardo rich richard rick ricky rob robert roberto rocco rod roderick rodney rodrigo roger rohan roland rolf roman ron ronald ronnie rory ross roy ruben rudolf rudy rupert
		russ russell rustem ryan saad sal salman salvador sam samuel sandeep sandro sanjay santiago saul scott sean sebastian serge sergei sergey sergio seth seymour shane shaun shawn shimon shinzo sid sidney silvio simon solomon spencer stan stanley
		stefan stefano stephen sterling steve steven stewart stuart sunil sven syed tad  ted terrence terry theo theodore thom thomas tim timothy toby todd tom tomas tommy tony travis trent trevor trey tristan troy tucker tyler tyrone ulrich umberto uri
		vadim valery vasily vernon vic vicente victor viktor vijay vince vincent vitali vitaly vlad vladimir volodymyr wade wallace walt walter ward warren wayne wendell werner wes wesley wilbur wilfred wilhelm will willard william willie winston wolf wolfgang
		woodrow xavier xi yair yasser yitzhak yuri yusuf yves zachary zack zane zbigniew zeke beau darius deval dexter
		dmytro dominick donovan edmond eliot everett forrest garth gennady grady harlan humza jasper keir kendrick kwasi kylian lachlan leland linus merrick naftali nayib nolan olaf rhett rishi roscoe rustam
		sadiq sajid satya silas sundar thaddeus thurgood tobias vaughn virgil wyatt yevgeny yousef`)
	female = set(`ainsley condoleezza dilma evika ginni gita hallie hoda ingrida jacinda kaitlan kaja katrin ketanji kristalina magdalena meg meghan megyn mette
		ngozi norah safra sanna tomi xiomara zuzana abby abigail ada adele adriana agatha agnes aisha alejandra alessandra alexandra alexandria alice alicia alina alison allison alma alyssa amanda amber amelia amelie amina amira amy ana anastasia andrea angela angelica angelina angie anita
		ann anna annabelle anne annette annie antonia april ariana arianna ashley astrid audrey aung ava barbara beatrice becky belinda bernadette bernice beth bethany betsy betty beverly bonnie brenda bridget britney brittany brooke caitlin camila camilla candace
		cara carla carly carmen carol carolina caroline carolyn carrie cassandra catherine cathy cecilia celeste celia charlene charlotte chelsea cheryl chloe christa christiane christina christine christy cindy claire clara clarissa claudia colleen connie constance cora
		corinne courtney cristina crystal cynthia daisy daniela danielle daphne darlene dawn deanna deb debbie deborah debra deirdre delia denise diana diane dianne dolores donna dora doris dorothy edith edna eileen elaine eleanor elena elisa elisabeth elise eliza
		elizabeth ella ellen eloise elsa emilia emily emma erica erika erin esther ethel eunice eva evelyn faith fatima fay felicia fiona flora florence frances francesca francine freda frida gabriela gabrielle gail genevieve georgia georgina geraldine
		gertrude gillian gina ginger giorgia giulia gladys glenda gloria grace greta gretchen gwen gwendolyn hannah harriet hazel heather heidi helen helena helga henrietta hilary hilda hillary holly hope huma ida ilana ingrid irene iris irina isabel isabella
		isabelle ivana ivanka ivy jackie jacqueline jada jane janet janice janine jasmine  jeanette jeanine jeanne jen jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn jodi josephine joy joyce juanita judith judy julia juliana julie
		juliet june kamala kara karen karin karine karla kate katherine kathleen kathryn kathy katie katrina katy kay kayla kayleigh keisha kellie kelly kellyanne kendra kerri kim kimberly kirsten kirstjen kristen kristi kristin kristina kristine krystal lara larissa
		latoya laura lauren laurie leah leila lena  leticia liliana lillian lily linda lindsay  lisa liz liza lois lola loretta lori lorraine louise lucia lucille lucy luisa lydia lynda lynn mackenzie madeleine madeline madonna maggie malala
		mandy manuela mara marcella marcia margaret margarita margot maria mariana marianne marie marilyn marina marine marisa marissa marjorie marlene marsha martha martina mary maryam maureen maxine may maya megan melania melanie melinda melissa mercedes meredith
		mia michele michelle mildred mimi mina mindy miranda miriam molly mona monica monique muriel myra nadia nadine nancy naomi natalia natalie natasha nell nellie nicola nicole nikki nina nora norma octavia olga olive olivia paige pam pamela
		patience patricia patti patty paula pauline pearl peggy penelope penny phoebe phyllis polly pramila priscilla priti priya rachel ramona rania raquel rebecca regina renata renee rhonda rita roberta robin robyn rochelle rosa rosalind rosalynn rosario rose rosemary roxanne ruth
		sabrina sadie sally samantha samira sandra sara sarah sasha selena serena shannon sharon sheila shelley sheryl shirley silvia simone sofia sonia sonja sophia sophie stacey stacy stella stephanie sue summer susan susana susanna susanne suzanne sybil sylvia tabitha
		tamara tammy tanya tara tatiana teresa terri theresa therese tiffany tina toni tracey traci tracy tricia trina trudy tulsi ursula valentina valerie vanessa vera verona veronica vicki vicky victoria viola violet virginia vivian wanda wendy whitney whoopi wilma winifred winona
		yasmin yolanda yulia yvette yvonne zara zoe melezia ouisa ivanna sheikha oprah beyonce rihanna ofelia paloma pilar ines leonor begum malia nafissatou aaliyah shanice ebony imani`)
	// both are given names of women and men.
	both = set(`ainsley alexis ashton avery blair casey chris corey dana devon drew dominique frankie harper jackie jamie jesse jean jodie jordan kerry kim kelly lee leslie lindsey logan lynn marion morgan pat parker peyton quinn riley
		robin rowan sam sandy sasha shannon shelby skyler stacy sydney taylor terry tracy tyler wei yang min ming jun li ling hong  rio sage reese`)
)

// genderOf is what a given name says about its bearer.
func genderOf(given string) Gender {
	given = strings.ToLower(given)
	switch m, f := male[given], female[given]; {
	case both[given] || m == f:
		return Unknown
	case m:
		return Male
	}
	return Female
}

// isGiven reports whether a word is a known given name.
func isGiven(word string) bool {
	word = strings.ToLower(word)
	return male[word] || female[word] || both[word]
}
