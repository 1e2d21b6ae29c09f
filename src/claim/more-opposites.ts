import { type Opposites, pair } from './opposites.ts';

/** More pairs, of how things are done and stand. */
export const MORE_OPPOSITES: readonly Opposites[] = [
  pair(
    'company',
    'alone, single handedly, by himself, by herself, by itself, by themselves, on his own, on her own, on its own, on their own, unaided, unilaterally, without help',
    'together, jointly, co founder, co found, co write, in partnership, alongside, side by side, with the help of, with others',
  ),
  pair(
    'outlook',
    'optimistic, optimism, hopeful, upbeat, confident, promising, rosy, encouraging',
    'pessimistic, pessimism, hopeless, gloomy, bleak, sceptical, discouraging, despair',
  ),
  pair(
    'distance',
    'far, faraway, distant, remote, overseas, far off, far away',
    'nearby, neighbouring, neighboring, neighbour, close by, adjacent, surrounding, next door',
  ),
  pair(
    'involvement',
    'involve, involvement, engage, engagement, take part, participate, participation, committed to, get closer, reach out',
    'keep away, keep out, stay out, stay out of, keep a distance, keep its distance, detached, aloof, uninvolved, distance, not take part, shun, sidestep',
  ),
  pair(
    'pace-of-events',
    'already, by then',
    'not yet, still to come, has yet to, have yet to, will begin, were to begin, was to begin, will start, were to start, was to start',
  ),
  pair(
    'sharing',
    'whole, entire, complete, completely, totally, fully',
    'partly, partially, incomplete, half, to some extent',
  ),
  pair(
    'order-of-things',
    'cause, root, reason, source of',
    'consequence, result of, effect, outcome, symptom',
  ),
  pair(
    'law',
    'legal, lawful, legitimate, constitutional',
    'illegal, unlawful, illegitimate, unconstitutional',
  ),
  pair(
    'armed',
    'armed, heavily armed, with weapons, weaponry',
    'unarmed, disarmed, without weapons, peaceful',
  ),
  pair('direction', 'from abroad, outside', 'domestic, homegrown, from within'),
  pair('truth', 'true, accurate, correct, factual', 'false, untrue, wrong, inaccurate, fabricated, made up'),
  pair('number-of-sides', 'both, several, multiple, various', 'a single, only one, just one, sole'),
  pair(
    'mood',
    'calm, quiet, stable, stability, under control',
    'chaos, unrest, turmoil, unstable, instability, out of control, volatile',
  ),
  pair(
    'interest',
    'interested in, care about, attach importance to, prioritise',
    'indifferent, not interested, ignore, neglect, disregard, overlook',
  ),
  pair(
    'volunteering',
    'voluntarily, of its own accord, willing, willingly, of their own free will',
    'forced, compelled, under pressure, reluctant, reluctantly, unwilling',
  ),
  pair('publicness', 'on the record', 'behind closed doors, confidential, anonymous'),
];
