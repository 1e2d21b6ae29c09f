/** An invented article, paragraph by paragraph, and a rendering of it in other words. */

export const FERRY = [
  'The ferry “Anselma” crossed Lake Korrel for the last time on 4 March 1998. Some 300 people stood on the pier at Vindal to see it leave. A brass band played, and nobody could say afterwards what the tune had been.',
  'For 61 years the boat had been the quickest way between Vindal and Osmark. It carried 40 cars and 250 passengers, and in a good summer it made nine trips a day. Its engine, built in Gothenburg, was replaced just once.',
  'The bridge changed all that. Opened by Prime Minister Tove Brekke in 1996, it cost 2.1 billion crowns and cut the journey from fifty minutes to six. Within a year the ferry had lost four out of five of its customers.',
  'Captain Ingmar Holt, who had steered the “Anselma” since 1971, never crossed the bridge. “A lake is not a ditch,” he told the Osmark Courier. He retired to a house from which he could see the water.',
  'The boat itself was sold to a museum in Lunden for a single crown. School classes now sleep in its saloon. The museum says that 18,000 visitors came aboard in the first year, more than in its last three seasons together.',
  'Whether the lake is poorer for it is a matter of taste. The fish have come back, says the biologist Sunniva Dahl, because nobody stirs up the harbour mud any more.',
] as const;

export const FERRY_OURS = [
  'On 4 March 1998 Lake Korrel saw the final crossing of the “Anselma”, a ferry. About 300 people watched from the Vindal pier. There was a brass band; which tune it played, no one remembered later.',
  'The boat had linked Vindal with Osmark faster than anything else for 61 years. There was room for 250 passengers and 40 cars; good summers had nine trips daily. The engine came from Gothenburg and was exchanged only one time.',
  'Then came the bridge, which Prime Minister Tove Brekke opened in 1996. The price was 2.1 billion crowns. A journey of fifty minutes now takes six, and four in five customers of the ferry were gone after one year.',
  'Ingmar Holt, captain of the “Anselma” from 1971 on, refused ever to use the bridge, saying to the Osmark Courier that a lake is “not a ditch”. His house in retirement has a view of the water.',
  'A museum in Lunden bought the boat; the price was one crown. Today school classes spend the night in the saloon. By the museum’s account 18,000 visitors went aboard during the first year, which the last three seasons had not reached together.',
  'It is a matter of taste, the author writes, whether the lake has lost by it. According to Sunniva Dahl, a biologist, fish are back since the mud of the harbour is no longer stirred up.',
] as const;

/** Another invented article, which shares a few words with the first. */
export const LIGHTHOUSE = [
  'The lighthouse of Port Emmer has been dark since 2004. Its lamp stands in the town hall, between a model of a schooner and a stuffed owl.',
  'Volunteers paint the tower every second summer. They are paid in soup, and the waiting list for places has 112 names.',
  'A ship’s captain may find the harbour by satellite now, but the town council keeps the tower on its coat of arms.',
] as const;

/** The knowledge that has the rendering of the article as its only source. */
export const FERRY_SOURCE = `id: ferry-1999
title: The last trip
authors: [A. Writer]
publisher: null
published: 1999
publishedIs: exact
kind: reportage
sections:
  - title: null
    passages:
${FERRY_OURS.map((text, i) => `      - {n: ${i + 1}, text: ${JSON.stringify(text)}}`).join('\n')}
`;
