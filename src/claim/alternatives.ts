/** Words of which only one can be true of the same thing. */
export type Alternatives = Readonly<{ id: string; words: readonly (readonly string[])[] }>;

/** Of each list, a thing is only one at a time; words of one entry mean the same. */
export const ALTERNATIVES: readonly Alternatives[] = [
  {
    id: 'compass',
    words: [
      ['north', 'northern'],
      ['south', 'southern'],
      ['east', 'eastern'],
      ['west', 'western'],
      ['centre', 'central'],
    ],
  },
  {
    id: 'army-rank',
    words: [
      ['captain'],
      ['colonel'],
      ['general'],
      ['major'],
      ['lieutenant'],
      ['sergeant'],
      ['corporal'],
      ['marshal'],
      ['admiral'],
    ],
  },
  {
    id: 'office',
    words: [
      ['president', 'head of state'],
      ['prime minister'],
      ['minister'],
      ['ambassador', 'envoy'],
      ['secretary general'],
      ['director', 'head of'],
      ['spokesman', 'spokesperson', 'spokeswoman'],
      ['king'],
      ['judge'],
      ['commander'],
      ['professor'],
      ['journalist', 'reporter'],
      ['photographer'],
    ],
  },
  {
    id: 'study',
    words: [
      ['phd candidate', 'doctoral student', 'phd student', 'phd'],
      ['professor'],
      ['postdoctoral'],
      ['undergraduate', 'bachelor'],
    ],
  },
  { id: 'service', words: [['civilian', 'civil'], ['police'], ['soldier', 'troops', 'military']] },
  {
    id: 'losing-office',
    words: [
      ['lose an election', 'lost an election', 'lost the election', 'voted out'],
      ['force to resign', 'forced to resign', 'coup', 'oust', 'forced resignation', 'made him resign'],
      ['die in office', 'died'],
      ['retire', 'retired'],
      ['impeach', 'impeached'],
    ],
  },
  {
    id: 'weekday',
    words: [['monday'], ['tuesday'], ['wednesday'], ['thursday'], ['friday'], ['saturday'], ['sunday']],
  },
  { id: 'season', words: [['spring'], ['summer'], ['autumn'], ['winter']] },
  {
    id: 'vehicle',
    words: [['drone'], ['tank'], ['helicopter'], ['ship', 'boat'], ['fighter jet', 'aircraft']],
  },
  {
    id: 'stop',
    words: [['bus station'], ['airport'], ['railway station', 'train station'], ['harbour', 'port']],
  },
  { id: 'water', words: [['river'], ['lake'], ['sea', 'ocean'], ['desert']] },
  { id: 'text', words: [['book'], ['article'], ['film', 'documentary', 'movie'], ['report'], ['tweet']] },
  { id: 'pay-master', words: [['private'], ['state run', 'state owned', 'public']] },
  { id: 'faith', words: [['muslim', 'islamic'], ['christian'], ['jewish'], ['animist']] },
  {
    id: 'sex',
    words: [
      ['women', 'woman', 'female'],
      ['men', 'man', 'male'],
      ['children', 'child'],
    ],
  },
  { id: 'votes', words: [['presidential'], ['municipal', 'local election']] },
  {
    id: 'help-kind',
    words: [
      ['technical support', 'logistical support', 'training'],
      ['ground troops', 'combat troops'],
    ],
  },
];
