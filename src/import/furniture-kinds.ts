/** What a piece of page furniture belongs to. */
export type FurnitureKind =
  | 'navigation'
  | 'related'
  | 'pointer'
  | 'comments'
  | 'share'
  | 'subscription'
  | 'cookies'
  | 'donation'
  | 'promotion'
  | 'advertisement'
  | 'legal';

/** One way in which a line of furniture is worded. */
export type Wording = Readonly<{
  kind: FurnitureKind;
  /** Held against the folded line: lower case, no accents, straight quotes. */
  pattern: RegExp;
  /** A line of more words is text that only sounds like furniture. */
  mostWords: number;
}>;

/** What the curator is told of each kind. */
export const FURNITURE_NAMES: Readonly<Record<FurnitureKind, string>> = {
  navigation: 'navigation of the site',
  related: 'related articles',
  pointer: 'points to another article',
  comments: 'the comment form',
  share: 'a share line',
  subscription: 'a subscription box',
  cookies: 'a note on cookies or privacy',
  donation: 'an appeal for donations',
  promotion: 'a banner of the site',
  advertisement: 'an advertisement',
  legal: "the site's legal notice",
};

/** Furniture between two paragraphs that says nothing of where the text ends. */
export const PASSING: ReadonlySet<FurnitureKind | undefined> = new Set(['pointer', 'advertisement']);
/** Where pages are shared, as an alternative within a pattern. */
export const NETWORKS =
  '(?:facebook|twitter|x|linkedin|google ?\\+|tumblr|xing|skype|vkontakte|whatsapp|telegram|reddit|pinterest|instagram|threads|bluesky|mastodon|messenger|youtube|tiktok|flipboard|pocket|e-?mail|correo(?: electronico)?|courriel|print|imprimer|imprimir|copy link|copier le lien|copiar enlace|rss|sms|signal)';
/** What pages call their articles, as an alternative within a pattern. */
export const ARTICLES =
  '(?:articles?|posts?|stor(?:y|ies)|news|content|reading|reads|links?|topics|pages?|publications?|coverage|items|stuff)';

/** @returns a wording of the kind for each pattern. */
export const wordings = (kind: FurnitureKind, mostWords: number, ...patterns: readonly RegExp[]): Wording[] =>
  patterns.map((pattern) => ({ kind, pattern, mostWords }));
