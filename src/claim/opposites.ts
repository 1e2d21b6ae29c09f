/** Words of which those on one side say the opposite of those on the other. */
export type Opposites = Readonly<{ id: string; one: readonly string[]; other: readonly string[] }>;

const list = (words: string): readonly string[] => words.split(',').map((word) => word.trim());
/** @returns a pair of lists, each of words and phrases between commas. */
export const pair = (id: string, one: string, other: string): Opposites => ({
  id,
  one: list(one),
  other: list(other),
});

/** A word stands on one side of a pair only; its synonyms in the knowledge stand there with it, unless a full stop follows it. */
export const OPPOSITES: readonly Opposites[] = [
  pair(
    'amount',
    'increase, increasing, rising, rise, grow, more than before, expand, widen, extend, step up, double, heighten, escalate, intensify, larger, bigger, mounting, soar, swell, broaden, enlarge, spread, multiply, climb, go up, on the rise, surge, spike, spiral, more and more, ever more',
    'decrease, decline., declining., fall, fell, shrink, reduce, cut back, scale down, narrow, shorten, halve, lessen, fade, dwindle, smaller, diminish, go down, drop, fewer and fewer, less and less, on the decline, slump, plunge, ebb, recede, subside, wane',
  ),
  pair(
    'quality',
    'improve, better, stabilise, recover, calm down, ease, strengthen, safer, pick up, brighten, flourish, upturn, make progress, progress, get better',
    'worsen, deteriorate, worse, destabilise, decline, exacerbate, weaken, harm, undermine, damage, get worse, go downhill, crumble, fall apart, sour, slide, suffer, erode, backslide, unravel',
  ),
  pair(
    'attitude',
    'welcome, praise, applaud, support., endorse, favour, celebrate, hail, approve of, recommend, copy, imitate, follow the example, advocate, embrace, accept, champion, in favour of, happy with, satisfied with, pleased, enthusiastic, love, content with, delighted, glad, thankful, grateful, cheer, in agreement with, speak highly of',
    'condemn, oppose, opposition, criticise, denounce, reject, protest against, deplore, object to, dismiss, discourage, resist, disapprove, against, opposed, hostile, hostility, unhappy, dissatisfied, displeased, contempt, hate, punish, sanction, scorn, complain, unhappiness, dissatisfaction, frustration, anger, angry, resent, disagree with, turn against, hostile to, fed up, irritate, lament, discontent',
  ),
  pair(
    'result',
    'success, successful, effective, work well, has worked, have worked, succeed, achieve, produced the expected results, produce results, paid off, produced results, useful, pay off, paid dividends, bear fruit, fruitful, worked out, accomplish, fulfil, deliver results',
    'fail, ineffective, failure, unsuccessful, useless, in vain, flop, pointless, come to nothing, backfire, fall short, fruitless, misfire',
  ),
  pair(
    'judgement',
    'copy, recommend, imitate, follow the example, praise, worth, effective, successful, good, useful, excellent',
    'ineffective, failed, dangerous, useless, unsuccessful, bad, harmful, wrong, criticise, pointless, not be good, reminiscent',
  ),
  pair(
    'danger',
    'safe, safest, secure, harmless, low risk, riskless',
    'deadly, dangerous, deadliest, lethal, risky, perilous, insecure, unsafe, hazardous, highest risk, treacherous',
  ),
  pair(
    'ability',
    'capable, able, well equipped, well trained, experienced, strong, well paid, ready, competent, skilled, battle tested, powerful',
    'unable, incapable, unequipped, inexperienced, weak, poorly equipped, ill equipped, badly equipped, vulnerable, powerless, incompetent, unskilled, inept, helpless, overstretched, ill prepared',
  ),
  pair(
    'staying',
    'stay, remain, continue, go on, carry on, keep, maintain, extend, prolong, renew, keep on, persist, hold on, press on, uninterrupted',
    'leave, withdraw, pull out, quit, stop, cease, abandon, end, terminate, suspend, halt, break off, interrupt, close, walk out, pull back, be gone, put on hold, pause, give up, shelve, freeze',
  ),
  pair('membership', 'join, enter, sign up, accede', 'leave, pull out, withdraw, quit, walk out'),
  pair(
    'start',
    'begin, start, launch, open, create, establish',
    'end, finish, stop, dissolve, abolish, close, shut down, terminate',
  ),
  pair(
    'permission',
    'allow, let, permit, grant, give access, free access, welcome, admit, unrestricted, unhindered, full access, enable, consent to, authorise, permission, green light',
    'deny, refuse, forbid, ban, block, prevent, restrict, prohibit, bar, curtail, expel, limit, hinder, turn away, shut out, keep away, stand in the way, veto, obstruct',
  ),
  pair(
    'will',
    'invite, invitation, at the request, on request, on demand, official demand, consent, plea, beg, asked for, with the agreement, requested',
    'uninvited, against the will, without consent, without permission, without being asked, on its own initiative, unasked, against the wishes',
  ),
  pair(
    'order',
    'before, earlier than, prior to, ahead of',
    'after, later than, following, followed, in the wake of',
  ),
  pair(
    'rank',
    'first, earliest, first time, pioneer, initially, at the outset',
    'latest, final, afterwards, subsequently',
  ),
  pair(
    'winning',
    'win, victory, defeat, beat, won, triumph, prevail, overcome',
    'lose, lost, surrender, be defeated, defeated, beaten, capitulate, routed',
  ),
  pair(
    'certainty',
    'certain, sure, no doubt, definitely, without doubt, undoubtedly, clear, confident, surely, convinced, firmly believe, beyond doubt, guaranteed, obvious',
    'doubt, unclear, big question, question, uncertain, open question, unsure, doubtful, sceptical, skeptical, in doubt, unknown, remain to be seen, not clear, sceptical about, wonder',
  ),
  pair('likelihood', 'likely, probable, probably', 'unlikely, improbable, implausible'),
  pair('chance', 'possible, feasible, doable', 'impossible, unfeasible, out of the question'),
  pair(
    'ease',
    'easy, easily, simple, simply, effortless, straightforward, smoothly',
    'difficult, hard, complicated, complex, tough, challenging, arduous, an uphill battle, demanding',
  ),
  pair(
    'speed',
    'fast, quick, quickly, rapid, rapidly, swift, speedy, immediately, at once, straight away, in no time, right away, promptly, hastily',
    'slow, slowly, gradual, gradually, hesitantly, delay, late, in stages, bit by bit, after a long delay, drag on, step by step',
  ),
  pair(
    'peace',
    'peace, reconcile, ceasefire, cease fire, truce, negotiate, broker peace, agree not to fight',
    'fight, war, attack, clash, battle',
  ),
  pair(
    'popularity',
    'popular, popularity, beloved, well liked, trusted, popular support',
    'unpopular, unpopularity, disliked, hated, distrusted',
  ),
  pair(
    'trust',
    'trust, confidence, faith, rely on, believe in',
    'distrust, mistrust, suspicion, wary of, suspicious of, suspicious, lose faith, no confidence',
  ),
  pair('bias', 'impartial, unbiased, neutral, fair', 'biased, partial, one sided, partisan'),
  pair(
    'ties',
    'friendly, good relations, warm, close, harmonious, cordial, excellent, smooth',
    'tense, tension, strained, hostile, cold, distant, troubled',
  ),
  pair(
    'unity',
    'unite, unity, together, agree, agreement, unanimous, consensus, in agreement, jointly, united',
    'divide, split, disagree, disagreement, dispute, fall out, at odds, at loggerheads, divided, rift',
  ),
  pair(
    'giving',
    'give, provide, supply, deliver, contribute, donate, bring',
    'take away, withhold, deprive, confiscate, steal',
  ),
  pair(
    'building',
    'build, rebuild, restore, create, construct, set up, repair',
    'destroy, demolish, tear down, eliminate, ruin, collapse, wreck, raze, dismantle, tear apart, burn down',
  ),
  pair(
    'keeping',
    'protect, defend, save, rescue, shield, guard, shelter, look after',
    'attack, harm, plunder, hurt, kill, abuse, mistreat, loot, torture, rape, massacre',
  ),
  pair('coming', 'arrive, arrival, come, enter, move in, return', 'depart, departure, leave, flee, go away'),
  pair(
    'freedom',
    'free, released, at large, set free, free to go, release',
    'custody, detained, imprisoned, captive, jailed, arrest, arrested, in custody, in prison, behind bars, hostage',
  ),
  pair('secrecy', 'secret, secretly, covert, hidden', 'open, openly, public, publicly'),
  pair(
    'need',
    'necessary, need, essential, crucial, indispensable, important, vital',
    'unnecessary, superfluous, unimportant, optional, irrelevant, minor, needless, pointless, dispensable',
  ),
  pair('cost', 'cheap, inexpensive', 'expensive, costly'),
  pair(
    'size',
    'large, big, huge, large scale, vast, enormous, sizeable, substantial',
    'small, tiny, minor, slight, modest, minimal',
  ),
  pair(
    'supply',
    'enough, plenty, sufficient, ample, abundant, unlimited, well stocked, abundance, surplus, well supplied',
    'lack, shortage, limited, insufficient, scarce, without, stretched, too few, short of, run out of, too little',
  ),
  pair(
    'frequency',
    'frequent, frequently, common, often, always, regularly, widespread, time and again, constantly, commonplace, many times',
    'rare, rarely, seldom, never, hardly ever, exceptional, isolated, once in a while, occasionally, unheard of, uncommon',
  ),
  pair(
    'rule',
    'civilian rule, civilian government, democracy, elected',
    'junta, military rule, dictatorship, appointed',
  ),
  pair('side', 'partner, ally, friend', 'enemy, opponent, adversary, rival, foe'),
  pair(
    'claim',
    'confirm, prove, admit, acknowledge, concede',
    'deny, disprove, refute, rebut, contradict, reject the accusation, dismiss as',
  ),
  pair('age', 'new, young, recent', 'old, ancient, former'),
  pair(
    'belonging',
    'include, blend in, integrate, absorb, swallow, part of',
    'exclude, leave out, separate from, independent of, keep apart',
  ),
  pair(
    'breadth',
    'broad, whole, entire, throughout, nationwide, all over, everywhere, across the country, countrywide',
    'partial, only in, confined to, limited to, localised, only parts of, one region',
  ),
  pair(
    'duration',
    'permanent, durable, lasting, long term, for good, forever, indefinitely',
    'temporary, brief, short lived, short term, for the time being, provisional',
  ),
  pair(
    'wealth',
    'rich, wealthy, well paid, well funded',
    'poor, badly paid, poorly paid, underfunded, unpaid',
  ),
  pair('obedience', 'obey, loyal, comply, disciplined', 'disobey, disloyal, defy, undisciplined, desert'),
  pair(
    'openness',
    'cooperative, cooperate, work together, help each other, hand in hand, go along with',
    'uncooperative, work against, obstruct, compete, stonewall, boycott, against each other',
  ),
  pair(
    'degree',
    'most, high, strong, much, great, widely, majority, enormous, deep, full, very much, many, lots of, plenty, numerous, countless, a great deal, loads of',
    'few, little, low, poor, hardly, barely, minority, scarcely, very low, none, hardly any, barely any, next to no, a handful, scant',
  ),
];
