const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that turn what follows them round. Apostrophes are gone: "isn't" is "isnt". */
export const NEGATORS =
  words(`not no never none nobody nothing nowhere neither nor without cannot cant isnt arent wasnt werent
dont doesnt didnt hasnt havent hadnt wont wouldnt couldnt shouldnt mustnt neednt hardly barely scarcely unable lack lacks lacked
lacking fail fails failed failing refuse refuses refused refusing deny denies denied denying absent avoid avoids
pas jamais sans aucun aucune nul ni`);

/** Verbs and adjectives among them that have a meaning of their own, so that the other text must have it too. */
export const MEANINGFUL_NEGATORS = words(
  'lack lacks lacked lacking fail fails failed failing refuse refuses refused refusing deny denies denied denying avoid avoids unable absent',
);

export const BE = words(
  `am is are was were be been being isnt arent wasnt werent became become becomes est sont etait etaient fut furent`,
);
export const HAVE = words('has have had having a ont avait avaient');

/** What is said with these is not said to have happened. */
export const MODALS = {
  possible: words('may might could possibly perhaps maybe conceivably potentially'),
  likely: words('probably likely presumably apparently seemingly seems seem appears appear'),
  planned: words(
    'will shall would going plans planned plan planning intends intended expected supposed due foreseen scheduled task tasks meant designed envisaged',
  ),
  wanted: words(
    `should must ought wants want wanted demanded demands demand asked asks ask requests requested request called calls hopes hoped hope
expects expect proposed proposes proposal option options considered considers consider considering urged urges urge whether if unless
question threatens threatened threat tries trying tried aims aim goal seeks seek strives strive strove attempts attempt attempted warns warned risk risks`,
  ),
  hearsay: words(
    'rumour rumours rumor rumors alleged allegedly allegation allegations accused accuse accuses reportedly disinformation bluff',
  ),
} as const;

export type Modal = keyof typeof MODALS;

/** How much of something is spoken of, from none to all. */
export const QUANTIFIERS: Readonly<
  Record<string, 'all' | 'most' | 'some' | 'few' | 'none' | 'only' | 'half'>
> = {
  all: 'all',
  every: 'all',
  each: 'all',
  everyone: 'all',
  everybody: 'all',
  entire: 'all',
  entirely: 'all',
  whole: 'all',
  always: 'all',
  both: 'all',
  completely: 'all',
  totally: 'all',
  fully: 'all',
  everywhere: 'all',
  wholly: 'all',
  altogether: 'all',
  throughout: 'all',
  any: 'all',
  exclusively: 'only',
  most: 'most',
  majority: 'most',
  mostly: 'most',
  mainly: 'most',
  largely: 'most',
  many: 'some',
  numerous: 'some',
  some: 'some',
  several: 'some',
  sometimes: 'some',
  partly: 'some',
  part: 'some',
  certain: 'some',
  few: 'few',
  fewer: 'few',
  hardly: 'few',
  rarely: 'few',
  seldom: 'few',
  minority: 'few',
  little: 'few',
  none: 'none',
  nobody: 'none',
  never: 'none',
  no: 'none',
  nothing: 'none',
  neither: 'none',
  nowhere: 'none',
  only: 'only',
  sole: 'only',
  solely: 'only',
  alone: 'only',
  just: 'only',
  merely: 'only',
  half: 'half',
};

/** Words that say more than the rest of a claim where no text has them. */
export const STRONG =
  words(`only sole solely exclusively unanimously officially exactly precisely immediately secretly publicly
permanently directly personally alone first last already never always completely entirely`);

/** Words by which a statement is laid to somebody. */
export const REPORTING =
  words(`according says say said writes write wrote written thinks think thought argues argue argued believes believe believed
calls call called finds find found expects expect expected warns warn warned hopes hope hoped considers consider considered judges judge judged
holds held states state stated describes describe described notes noted claims claim claimed view opinion author authors article researchers
reports report reported asks ask asked sees see saw regards regard regarded selon pense estime ecrit juge avis doubts doubted predicts predicted suggests suggested
concludes concluded criticises criticised praises praised mentions mentioned explains explained names named`);

/** Words that say how two things stand to each other: a claim without them is another one. */
export const RELATIONS = words('before after against without');

/** Words that a claim may have without the documents having them: they say hardly anything. */
export const LIGHT =
  words(`across along alongside towards toward dealt deal deals promise promised promises announce announced announces pledge pledged declare declared conduct conducted conducts perform performed idea ideas thing things fact facts part parts kind kinds sort sorts way ways able people ppl person
persons man men own take taken takes took taking make made makes making get got use used uses using try tried become became put
come came go went going do did done work works worked working happen happened happens be being case point side sides number
place places area areas level group groups member members including include includes included new still already also even
really very quite just year years month months day days time times during while once then later country state states
say says said saying tell told tells write writes wrote written report reports reported state stated states describe describes
described mention mentions mentioned note notes noted argue argues argued claim claims claimed think thinks thought believe
believes believed view views opinion add added adds call calls called see sees saw seen regard regards consider considers
according words word quote quotes quoted cite cites cited find finds found hold holds held feel feels felt name names named
author authors researcher researchers writer writers article articles text document documents source back up out set want
wanted wants like need needs needed give gives gave given keep kept lie lies lay located situated remain show shows showed
start started begin began ago since serve serves served serving took-place exist exists existed total count counts
actually generally currently today nowadays now other others another different whole main mainly certain various particular
mission operation situation problem problems issue issues situation effort efforts act acts activity activities carry carried
big large major great own role known know knows knew ask asked asks`);

/** Those who do something, or have it done to them. */
export const ACTORS =
  `peacekeeper, peacekeepers, soldier, soldiers, troops, rebels, jihadists, terrorists, civilians, armed groups, army, military, police, contingent, mercenary, jihadist, terrorist, rebel, armed group, civilian,
citizens, leader, president, ambassador, government, governments, authorities, junta, officers, investigators, militias, mercenaries, extremists, expert, donor, officer, investigator, protesters, tuareg, captain, secretary general`
    .split(',')
    .map((word) => word.trim());

/** Past forms that no rule gives. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `went go, gone go, came come, took take, taken take, left leave, led lead, fell fall, fallen fall, sent send, won win, lost lose, held hold,
kept keep, met meet, paid pay, sold sell, told tell, said say, thought think, brought bring, bought buy, built build, began begin, begun begin,
broke break, broken break, chose choose, chosen choose, drove drive, driven drive, fled flee, fought fight, found find, gave give, given give,
grew grow, grown grow, knew know, known know, rose rise, risen rise, ran run, saw see, seen see, sought seek, shot shoot, spoke speak,
spoken speak, stood stand, stole steal, stolen steal, struck strike, taught teach, threw throw, thrown throw, wore wear, wrote write,
written write, withdrew withdraw, withdrawn withdraw, overthrew overthrow, overthrown overthrow, became become, made make, laid lay, lay lie, arose arise,
dealt deal, meant mean, hid hide, hidden hide, forbade forbid, forbidden forbid, swore swear, shrank shrink, spent spend, lent lend, understood understand`
    .split(',')
    .map((pair) => pair.trim().split(/\s+/) as [string, string]),
);
