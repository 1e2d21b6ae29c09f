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

const NETWORKS =
  '(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|instagram|threads|bluesky|mastodon|messenger|youtube|tiktok|flipboard|pocket|e-?mail|correo(?: electronico)?|courriel|print|imprimer|imprimir|copy link|copier le lien|copiar enlace|rss|sms|signal)';
const ARTICLES =
  '(?:articles?|posts?|stor(?:y|ies)|news|content|reading|reads|links?|topics|pages?|publications?|coverage|items|stuff)';

const list = (kind: FurnitureKind, mostWords: number, ...patterns: readonly RegExp[]): Wording[] =>
  patterns.map((pattern) => ({ kind, pattern, mostWords }));

/** Wordings that no text has, wherever they stand. */
export const ANYWHERE: readonly Wording[] = [
  ...list(
    'navigation',
    8,
    /^(?:skip|jump|aller|saltar|ir) (?:to|au|al|directement au) (?:the )?(?:main )?(?:content|navigation|contenu|contenido)(?: principale?)?$/,
    /^(?:(?:more )?in this (?:section|issue)|dans cette (?:section|rubrique)|en esta seccion)(?: \W)?$/,
    /^(?:back to (?:the )?top|(?:retour en )?haut de (?:la )?page|retour en haut|volver arriba)$/,
    /^(?:previous|next|older|newer) (?:article|post|story|page|entr(?:y|ies)|posts)$/,
    /^(?:article|billet|page) (?:precedente?|suivante?)$/,
    /^(?:articulo|entrada|pagina) (?:anterior|siguiente)$/,
    /^(?:read|see|view|load|show) (?:more|all|the full (?:article|story))$/,
    /^(?:continue reading|lire la suite|voir plus|en savoir plus|leer mas|seguir leyendo|ver mas)(?: \W+)?$/,
    /^(?:main|toggle|open|close|show|hide) (?:menu|navigation|search)$/,
    /^(?:post navigation|navigation de l'article|navegacion de (?:las )?entradas|pagination)$/,
    /^(?:listen to|print|save|cite|e-?mail|download|bookmark) this (?:article|page|story|post|pdf|podcast)$/,
    /^(?:like )?loading ?(?:…|\.{3})?$/,
  ),
  ...list(
    'navigation',
    20,
    /^(?:←|⟵|<<)\s*\S/,
    /^(?:you are here|vous etes ici|usted esta aqui|estas aqui)\s*:/,
    /^(?:reading time|temps de lecture|tiempo de lectura)\b.{0,20}$/,
  ),
  ...list(
    'related',
    9,
    new RegExp(
      `^(?:\\S+ ){0,2}(?:related|recommended|similar|latest|popular|trending|most read) ${ARTICLES}$`,
    ),
    new RegExp(`^(?:more|other|further) ${ARTICLES} (?:you (?:may|might) like|from .*|by .*|like this)$`),
    /^you (?:may|might|could) (?:also )?(?:be interested in|like|enjoy)\b/,
    /^(?:(?:a )?lire aussi|a lire egalement|sur le meme (?:sujet|theme)|dans la meme rubrique|articles? (?:similaires|connexes|lies|associes|recents))$/,
    /^(?:vous aimerez (?:aussi|peut-etre)|cela pourrait vous interesser|ces articles pourraient)/,
    /^(?:articulos|entradas|noticias|contenidos?|publicaciones) (?:relacionad[oa]s?|similares|recientes|recomendad[oa]s)$/,
    /^(?:te (?:puede|podria) interesar|quizas te interese|tambien te puede|lea tambien|lee tambien|leer tambien)\b/,
    /^(?:read (?:also|next|this next)|also read|see also these|what to read next|recommended for you|most (?:read|popular|viewed)|les plus lus|lo mas leido)$/,
  ),
  ...list(
    'pointer',
    25,
    /^(?:read (?:also|more|next)|also read|see also|related(?: (?:article|story|post))?|(?:a )?lire (?:aussi|egalement)|voir aussi|le[ae] tambien|ver tambien|te puede interesar|mas informacion)\s*[:|»>-]\s*\S/,
  ),
  ...list(
    'comments',
    12,
    /^(?:ecrire|voir|ajouter|write|view|see|ver|escribir) (?:un|les|a|all|the|los) (?:\d+ )?(?:commentaires?|comments?|comentarios?)\b/,
    /^(?:leave|post|write|add|submit|join) (?:a|your|the) (?:reply|comment|response|discussion|conversation)\b/,
    /^(?:cancel reply|post comment|submit comment|reply|annuler la reponse|cancelar la respuesta|publicar (?:el |un )?comentario|laisser un commentaire|poster le commentaire)$/,
    /^(?:laissez|laisser|ecrire|ajouter|publier|postez|deposez) (?:un|votre|une) (?:commentaire|reponse)\b/,
    /^(?:deja|deje|dejar|escribe|escribir|anade|agrega|publica) (?:un|una|tu|su) (?:respuesta|comentario)\b/,
    /^(?:no|\d[\d,.]*) (?:comments?|replies|responses|commentaires?|reponses?|comentarios?|respuestas?)(?: (?:on|so far|to|sur|en|a)\b.*)?$/,
    /^(?:oldest|newest|most voted|inline feedbacks?|view all comments|notify of|notify me\b.*|load more comments|oldest most voted|newest most voted)$/,
    /^(?:voir tous les commentaires|ver todos los comentarios|le plus ancien|mas antiguos)$/,
    /^(?:\w+ ){0,6}(?:please comment|love your thoughts|hear your thoughts)\b/,
  ),
  ...list(
    'comments',
    30,
    /\bakismet\b/,
    /^(?:your email (?:address )?will not be published|required fields are marked)/,
    /^(?:votre adresse (?:e-?mail|de messagerie|courriel) ne sera pas publiee|les champs obligatoires sont)/,
    /^(?:tu|su) direccion de correo electronico no sera publicada|^los campos (?:obligatorios|necesarios) estan/,
    /^notificarme |^avertissez-moi |^prevenez-moi |^recibir un (?:e-?mail|correo)\b/,
    /^save my name,? e-?mail|^enregistrer mon nom|^guarda(?:r)? mi nombre|^you must be logged in to|^vous devez (?:etre connecte|vous connecter) pour|^(?:debes|tienes que) (?:estar conectado|iniciar sesion|acceder) para/,
  ),
  ...list(
    'share',
    14,
    new RegExp(
      `^(?:share|tweet|post|send|partage[rz]|compart[ei]r?|click to|cliquez pour|haz clic para)(?: [\\w']+){0,5} (?:on|to|via|by|sur|par|en|por|a) ${NETWORKS}\\b`,
    ),
    new RegExp(`^${NETWORKS}(?:[\\s,|/·•-]+${NETWORKS})+$`),
    /^(?:share|tweet|like|spread) (?:this|the)(?: (?:article|post|story|page|news|word))?(?: with .*)?\W*$/,
    /^(?:partage[rz]|comparte|compartir)(?: (?:cet?|cette|este?|esta|l'|el|la) ?(?:article|page|articulo|entrada|noticia|post|publicacion))?\s*:?$/,
    /^(?:share|tweet) (?:on|via)\b|^follow (?:us|me) (?:on|at)\b|^(?:suivez-nous|siguenos)\b/,
  ),
  ...list(
    'subscription',
    25,
    /^(?:please )?(?:subscribe|sign up|s'abonner|abonnez-vous|inscrivez-vous|suscribete|suscribase|registrate)(?: (?:now|today|here|to|for|a|au|aux|maintenant|ahora|al|hoy|para|pour)\b[^.]*)?[!:]?$/,
    /^(?:please )?(?:subscribe|sign up|s'abonner|abonnez-vous|inscrivez-vous|suscribete|suscribase|registrate)\b.*\b(?:newsletters?|mailing list|alerts|updates|e-?mails?|lettre d'information|infolettre|boletin)\b/,
    /\b(?:to|in|into) your (?:e-?mail )?inbox\b|\bdans votre boite (?:mail|de reception|aux lettres)\b|\ben tu (?:bandeja|correo)\b/,
    /^(?:get|receive|recevez|recibe|recevoir)\b.*\b(?:newsletter|lettre d'information|boletin|infolettre)\b/,
    /^(?:our |the |weekly |daily |free |notre |nuestro )*(?:newsletters?|e-?mail updates|lettre d'information|infolettre|boletin(?: de noticias| informativo)?)(?: (?:sign-?up|signup|subscription|subscribe))?$/,
    /^(?:don't|do not|never) miss (?:a|an|our|out|any)(?: \w+){0,5}\W*$|^ne manquez (?:rien|aucun)|^no te pierdas\b/,
    /^stay (?:informed|connected|up[ -]to[ -]date|in touch|tuned)\b|^restez (?:informe|connecte)|^mantente (?:informad|al dia)/,
    /^(?:your |enter your |votre |tu )?(?:e-?mail(?: address)?|adresse e-?mail|direccion de correo electronico)\s*\*?$/,
    /^(?:thank you|thanks) for (?:subscribing|signing up)/,
    /^(?:join|follow) (?:us|our (?:telegram|whatsapp|facebook|channel|community|mailing list))\b[^.]*$|^rejoignez-nous\b|^unete a\b/,
  ),
  ...list(
    'cookies',
    90,
    /^(?:we|this (?:web)?site|our (?:web)?site|the site) uses? (?:only )?(?:\w+ )?cookies\b/,
    /^(?:nous utilisons|ce site utilise|ce site web utilise)(?: \w+){0,2} cookies\b/,
    /^(?:utilizamos|usamos|este sitio(?: web)? (?:utiliza|usa)|esta (?:web|pagina) (?:utiliza|usa))(?: \w+){0,2} cookies\b/,
    /^by (?:continuing to (?:use|browse)|using) (?:this|our|the) (?:web)?site\b/,
    /^(?:accept|reject|manage|accepter|refuser|gerer|aceptar|rechazar|configurar)(?: (?:all|tous|tout|todas|les|las))*(?: cookies| preferences)$/,
    /^we (?:respect|value|care about) your privacy\b|^nous respectons votre vie privee|^respetamos tu privacidad/,
  ),
  ...list(
    'donation',
    40,
    /(?:^|[.!?] )(?:please )?(?:donate|give)(?: (?:now|today|here|monthly))?\W*$/,
    /^(?:please )?(?:donate|make a (?:\S+ )?donation|support (?:us|our (?:work|journalism|mission|independent)))\b/,
    /^(?:faites|faire) un don\b|^soutenez(?:-nous| notre)\b|^je (?:donne|fais un don)\b|^nous avons besoin de (?:vous|votre (?:aide|soutien))/,
    /^(?:dona|done|haz (?:una|tu) donacion|apoya(?:nos)? (?:nuestro|a)|haz un donativo)\b/,
  ),
  ...list(
    'promotion',
    25,
    /\bcheck out (?:our|the (?:new|latest))\b|\bdecouvrez (?:notre|nos)\b.*(?:→|»|!)$|\bdescubre (?:nuestr[oa]s?)\b/,
    // a French quotation ends like an arrow, but also begins like one
    /(?:→|➔|➜|>>)$|^[^«]*[^\s«»] ?»$/,
    /^(?:new|out now|coming soon|nouveau|nuevo)\s*[:!-]\s.*(?:→|»|>|!)$/,
  ),
  ...list(
    'advertisement',
    5,
    /^(?:advertisements?|ads?|sponsored(?: content| post)?|publicites?|publicidad|anuncio|annonce|story continues below|article continues (?:below|after)(?: (?:this )?ad(?:vertisement)?)?)$/,
  ),
];

/** Wordings that a text or its headings may have too: furniture only before and after the text. */
export const AT_THE_EDGES: readonly Wording[] = [
  ...list(
    'navigation',
    4,
    /^(?:home|menu|search|news|blog|about(?: us)?|contact(?: us)?|log ?in|sign in|register|my account|faq|help|sitemap|archives?|categories|category|tags?|print|download(?: pdf)?|contents|language|english|francais|espanol|listen|topics|sections?|world|opinion|analysis|magazine|events|careers|press)$/,
    /^(?:accueil|recherche|rechercher|a propos|qui sommes-nous|nous contacter|connexion|se connecter|s'inscrire|actualites?|rubriques?|categories?|etiquettes?|imprimer|telecharger|inicio|buscar|acerca de|quienes somos|contacto|iniciar sesion|acceder|registrarse|noticias|categorias?|etiquetas?|imprimir|descargar)$/,
    /^(?:next|previous|prev|suivant|precedent|siguiente|anterior)(?: \W+)?$/,
  ),
  ...list(
    'navigation',
    20,
    /^(?:tags?|tagged|filed under|categor(?:y|ies)|topics?|mots-cles|etiquettes|classe dans|publie dans|etiquetas|categorias?|publicado en|archivado en)\s*:/,
    /^(?:posted|filed|tagged|published) (?:in|under|with|as)\b/,
    /^\d+ (?:min(?:ute)?s?|minutos) (?:read|de lecture|de lectura)$/,
  ),
  ...list(
    'related',
    5,
    /^(?:related|see also|more|read more|further|trending|latest|recommended|voir aussi|plus d'articles|relacionad[oa]s?|ver tambien|mas noticias)\s*:?$/,
  ),
  ...list(
    'comments',
    6,
    /^(?:comments?|replies|discussion|responses|commentaires?|reponses|comentarios?|respuestas?)(?: \(\d+\))?$/,
    /^(?:name|nom|nombre|website|site web|web|comment|commentaire|comentario|message|submit|envoyer|enviar)\s*\*?$/,
  ),
  ...list(
    'share',
    6,
    new RegExp(`^${NETWORKS}$`),
    /^\d[\d.,]*k? (?:shares?|views?|likes?|partages?|vues|vistas|me gusta)$/,
    /^(?:share|sharing|shares|partager|partages|compartir|tweet)\s*:?$/,
  ),
  ...list(
    'donation',
    40,
    /\byour (?:tax-deductible )?(?:donation|gift|contribution) (?:helps|makes|supports|will|keeps|is)\b/,
  ),
  ...list(
    'legal',
    40,
    /^(?:privacy(?: policy)?|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|legal(?: notice)?|disclaimer|cookie policy|accessibility|mentions legales|politique de confidentialite|conditions (?:generales|d'utilisation)|aviso legal|politica de (?:privacidad|cookies))(?: [|·-].*)?$/,
    /^(?:this|the) (?:article|post|piece|story|text) (?:was|is|has been|first|originally) (?:first |originally )?(?:published|appeared|posted)\b/,
    /^cet article (?:est|a ete) (?:d'abord )?(?:paru|publie)\b|^este articulo (?:se publico|fue publicado|ha sido publicado|aparecio)\b/,
  ),
];

/** After one of these, in the order of the page, the article is over. */
export const END_OF_PAGE =
  /^(?:(?:leave|post|write|add|submit) (?:a|your) (?:reply|comment|response)\b|(?:laissez|laisser|ecrire|ajouter) un(?:e)? (?:commentaire|reponse)\b|(?:deja|deje|dejar|escribe) (?:un|una|tu) (?:respuesta|comentario)\b|\d[\d,.]* (?:comments?|replies|responses|commentaires?|comentarios?|respuestas?)$|(?:\w+ ){0,6}(?:please comment)\b)/;

/** A line that states under which terms the text may be used. */
export const LICENCE =
  /^(?:(?:this|the) (?:article|post|piece|work|text|content|story|report)\b.{0,60}\b(?:licen[cs]ed?|creative commons|republish)|(?:except where|unless) otherwise (?:noted|stated)|(?:licen[cs]e|licencia|copyright)(?: ?[:©]| \d| \(c\)| (?:creative|cc)\b|$)|©|\(c\) |creative commons|cc[ -]by|all rights reserved|tous droits reserves|todos los derechos reservados|(?:cet article|ce texte)\b.{0,60}\b(?:licence|creative commons)|(?:este articulo|este texto|esta obra)\b.{0,60}\b(?:licencia|creative commons))/;
