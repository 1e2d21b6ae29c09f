/** Words of which those on one side say the opposite of those on the other. */
export type Opposites = Readonly<{ id: string; one: readonly string[]; other: readonly string[] }>;

const list = (words: string): readonly string[] => words.split(',').map((word) => word.trim());
const pair = (id: string, one: string, other: string): Opposites => ({
  id,
  one: list(one),
  other: list(other),
});

/** A word stands on one side of a pair only; its synonyms in the knowledge stand there with it, unless a full stop follows it. */
export const OPPOSITES: readonly Opposites[] = [
  pair(
    'amount',
    'increase, increasing, rising, rise, grow, more than before, expand, widen, extend, step up, double, heighten, escalate, intensify, larger, bigger, mounting, soar, swell, broaden, enlarge',
    'decrease, decline., declining., fall, fell, shrink, reduce, cut back, scale down, narrow, shorten, halve, lessen, fade, dwindle, smaller, diminish',
  ),
  pair(
    'quality',
    'improve, better, stabilise, recover, calm down, ease, strengthen, safer',
    'worsen, deteriorate, worse, destabilise, decline, exacerbate, weaken, harm, undermine, damage',
  ),
  pair(
    'attitude',
    'welcome, praise, applaud, support., endorse, favour, celebrate, hail, approve of, recommend, copy, imitate, follow the example, advocate, embrace, accept, champion, in favour of, happy with, satisfied with, pleased, enthusiastic, love',
    'condemn, oppose, opposition, criticise, denounce, reject, protest against, deplore, object to, dismiss, discourage, resist, disapprove, against, opposed, hostile, hostility, unhappy, dissatisfied, displeased, contempt, hate, punish, sanction, scorn',
  ),
  pair(
    'result',
    'success, successful, effective, work well, has worked, have worked, succeed, achieve, produced the expected results, produce results, paid off, produced results, useful',
    'fail, ineffective, failure, unsuccessful, useless, in vain, flop, pointless',
  ),
  pair(
    'judgement',
    'copy, recommend, imitate, follow the example, praise, worth, effective, successful, good, useful, excellent',
    'ineffective, failed, dangerous, useless, unsuccessful, bad, harmful, wrong, criticise, pointless, not be good, reminiscent',
  ),
  pair(
    'danger',
    'safe, safest, secure, harmless',
    'deadly, dangerous, deadliest, lethal, risky, perilous, insecure, unsafe',
  ),
  pair(
    'ability',
    'capable, able, well equipped, well trained, experienced, strong, well paid, ready',
    'unable, incapable, unequipped, inexperienced, weak, poorly equipped, ill equipped, badly equipped, vulnerable, powerless',
  ),
  pair(
    'staying',
    'stay, remain, continue, go on, carry on, keep, maintain, extend, prolong, renew',
    'leave, withdraw, pull out, quit, stop, cease, abandon, end, terminate, suspend, halt, break off, interrupt, close',
  ),
  pair('membership', 'join, enter, sign up, accede', 'leave, pull out, withdraw, quit, walk out'),
  pair(
    'start',
    'begin, start, launch, open, create, establish',
    'end, finish, stop, dissolve, abolish, close, shut down, terminate',
  ),
  pair(
    'permission',
    'allow, let, permit, grant, give access, free access, welcome, admit, unrestricted, unhindered, full access, enable',
    'deny, refuse, forbid, ban, block, prevent, restrict, prohibit, bar, curtail, expel, limit, hinder',
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
  pair('rank', 'first, earliest, first time, pioneer', 'latest, final'),
  pair('winning', 'win, victory, defeat, beat, won', 'lose, lost, surrender, be defeated'),
  pair(
    'certainty',
    'certain, sure, no doubt, definitely, without doubt, undoubtedly, clear, confident, surely, convinced',
    'doubt, unclear, big question, question, uncertain, open question, unsure, doubtful, sceptical, skeptical',
  ),
  pair('likelihood', 'likely, probable, probably', 'unlikely, improbable, implausible'),
  pair('chance', 'possible, feasible, doable', 'impossible, unfeasible, out of the question'),
  pair(
    'ease',
    'easy, easily, simple, simply, effortless',
    'difficult, hard, complicated, complex, tough, challenging',
  ),
  pair(
    'speed',
    'fast, quick, quickly, rapid, rapidly, swift, speedy, immediately, at once',
    'slow, slowly, gradual, gradually, hesitantly, delay, late',
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
  pair('trust', 'trust, confidence, faith', 'distrust, mistrust, suspicion'),
  pair('bias', 'impartial, unbiased, neutral, fair', 'biased, partial, one sided, partisan'),
  pair(
    'ties',
    'friendly, good relations, warm, close, harmonious, cordial, excellent, smooth',
    'tense, tension, strained, hostile, cold, distant, troubled',
  ),
  pair(
    'unity',
    'unite, unity, together, agree, agreement, unanimous, consensus',
    'divide, split, disagree, disagreement, dispute',
  ),
  pair(
    'giving',
    'give, provide, supply, deliver, contribute, donate, bring',
    'take away, withhold, deprive, confiscate, steal',
  ),
  pair(
    'building',
    'build, rebuild, restore, create, construct',
    'destroy, demolish, tear down, eliminate, ruin, collapse',
  ),
  pair('keeping', 'protect, defend, save, rescue', 'attack, harm, plunder, hurt, kill, abuse'),
  pair('coming', 'arrive, arrival, come, enter, move in, return', 'depart, departure, leave, flee, go away'),
  pair('freedom', 'free, released, at large', 'custody, detained, imprisoned, captive, jailed'),
  pair('secrecy', 'secret, secretly, covert, hidden', 'open, openly, public, publicly'),
  pair(
    'need',
    'necessary, need, essential, crucial, indispensable, important',
    'unnecessary, superfluous, unimportant, optional, irrelevant, minor',
  ),
  pair('cost', 'cheap, inexpensive', 'expensive, costly'),
  pair('size', 'large, big, huge, large scale, vast', 'small, tiny, minor'),
  pair(
    'supply',
    'enough, plenty, sufficient, ample, abundant, unlimited, well stocked',
    'lack, shortage, limited, insufficient, scarce, without, stretched, too few',
  ),
  pair(
    'frequency',
    'frequent, frequently, common, often, always, regularly, widespread',
    'rare, rarely, seldom, never, hardly ever, exceptional, isolated',
  ),
  pair(
    'rule',
    'civilian rule, civilian government, democracy, elected',
    'junta, military rule, dictatorship, appointed',
  ),
  pair('side', 'partner, ally, friend', 'enemy, opponent, adversary, rival, foe'),
  pair('claim', 'confirm, prove, admit', 'deny, disprove, refute'),
  pair('age', 'new, young, recent', 'old, ancient, former'),
  pair(
    'belonging',
    'include, blend in, integrate, absorb, swallow, part of',
    'exclude, leave out, separate from, independent of, keep apart',
  ),
  pair(
    'breadth',
    'broad, whole, entire, throughout, nationwide, all over',
    'partial, only in, confined to, limited to',
  ),
  pair('duration', 'permanent, durable, lasting, long term', 'temporary, brief, short lived, short term'),
  pair(
    'wealth',
    'rich, wealthy, well paid, well funded',
    'poor, badly paid, poorly paid, underfunded, unpaid',
  ),
  pair('obedience', 'obey, loyal, comply, disciplined', 'disobey, disloyal, defy, undisciplined, desert'),
  pair('openness', 'cooperative, cooperate, work together', 'uncooperative, work against, obstruct, compete'),
  pair(
    'degree',
    'most, high, strong, much, great, widely, majority, enormous, deep, full, very much',
    'few, little, low, poor, hardly, barely, minority, scarcely, very low, none',
  ),
];
