// Words that carry no subject of their own. Those that decide a meaning (not, no,
// never, before, after, without, against, between) are kept out of the list.
const ENGLISH = `a an the this that these those there here it its itself he him his himself she her hers herself they them
their theirs themselves we us our ours you your yours i me my mine myself one ones someone anyone everyone something anything
am is are was were be been being do does did done doing have has had having will would shall should can could may might must
of to in on at by for from with about into onto over under up down out off as than then so such too very also just only even
and or but if because while though although however which who whom whose what when where why how whats whos wheres hows
any some all each every both either neither many much more most few less least other another same own
s t d ll m re ve dont doesnt didnt isnt arent wasnt werent cant couldnt wont wouldnt im ive id youre theyre its thats
please pls plz hi hey hello ok okay yeah yes well like really actually basically maybe perhaps lol btw ur u r ya yo thx thanks
tell explain describe give name list show say know find want need wondering wonder curious remember help understand
according regarding concerning exactly kind sort way thing things stuff lot bit quick question answer sorry guys bot
got get gets getting go goes going make makes made let lets put come comes came take takes took still yet ever now
called call mean means meant gonna wanna kinda etc vs per via among upon within during since until ago right true correct
once away back around anyway always mix mixed idea ideas anywhere somewhere definition define
whether instead else rather quite pretty somehow apparently supposed suppose
okay um uh hmm gimme lemme wut wat whos whens theres hes shes well cuz cos bc bcs coz tho ppl smth sth pic abt
whatever whenever anyhow besides otherwise hence thus therefore ie eg answers questions please
exam assignment homework tomorrow
text texts document documents article articles source sources reading readings piece essay homework teacher prof professor class`;

const FRENCH = `le la les l un une des du de d a au aux et ou mais donc or ni car que qui quoi dont quel quelle quels quelles
ce cet cette ces ca cela il elle ils elles on nous vous je tu me te se lui leur leurs son sa ses mon ma mes ton ta tes notre nos
votre vos est sont etait etaient ete etre a ont avait avaient avoir eu fait faire dans en sur sous par pour avec chez vers
comment quand pourquoi est-ce estce qu y plus moins tres aussi bien si oui svp merci bonjour salut
selon dit dire ai as avons avez suis es sommes etes fut furent sera seront peut peuvent doit doivent`;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const ENGLISH_STOP_WORDS = words(ENGLISH);
export const FRENCH_STOP_WORDS = words(FRENCH);
