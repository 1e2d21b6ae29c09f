import { NETWORKS, type Wording, wordings } from './furniture-kinds.ts';

/** Wordings that a text or its headings may have too: furniture only before and after the text. */
export const AT_THE_EDGES: readonly Wording[] = [
  ...wordings(
    'navigation',
    4,
    /^(?:home|menu|search|news|blog|about(?: us)?|contact(?: us)?|log ?in|sign in|register|my account|faq|help|sitemap|archives?|categories|category|tags?|print|download(?: pdf)?|contents|language|english|francais|espanol|listen|topics|sections?|world|politics|business|culture|sports?|climate|africa|opinion|analysis|interviews?|reports?|dispatches|podcasts?|videos?|newsletters?|magazine|events|careers|press|experts|publications|research|archive|authors?|contributors|terms|privacy|follow|following|status|app|subscribe|donate|donate now|show more|read|save|cite|print this page|english|deutsch|portugues|العربية|中文|русский)$/,
    /^(?:accueil|recherche|rechercher|a propos|qui sommes-nous|nous contacter|connexion|se connecter|s'inscrire|actualites?|rubriques?|categories?|etiquettes?|imprimer|telecharger|inicio|buscar|acerca de|quienes somos|contacto|iniciar sesion|acceder|registrarse|noticias|categorias?|etiquetas?|imprimir|descargar|international|politique|economie|societe|afrique|monde|tribunes?|evenements|ecouter|suivre|s'abonner|telecharger le pdf|commenter|internacional|politica|economia|sociedad|cultura|deportes|mundo|escuchar|seguir|suscribete|suscribirse|normas)(?: \W| \(\d+\))?$/,
    /^(?:next|previous|prev|suivant|precedent|siguiente|anterior)(?: \W+)?$/,
  ),
  ...wordings(
    'navigation',
    20,
    /^(?:tags?|tagged|filed under|categor(?:y|ies)|topics?|mots-cles|etiquettes|classe dans|publie dans|etiquetas|categorias?|publicado en|archivado en)\s*:/,
    /^(?:posted|filed|tagged|published) (?:in|under|with|as)\b/,
    /^\d+ (?:min(?:ute)?s?|minutos) (?:read|de lecture|de lectura)$/,
    /^(?:archive|filed|published|publie|archivado|publicado) (?:dans|en|in|sous|under)\s*:?$|^(?:available|disponible|lire) (?:in|en)(?: (?:english|french|spanish|anglais|francais|espagnol|espanol|ingles|arabic|arabe|العربية))+$/,
    /^\d+ (?:mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?) ago$|^il y a \d+ \S+$|^hace \d+ \S+$|^portail (?:du|de la|de l'|des)\b/,
    /^(?:was this (?:page|article) helpful|cette page vous a-t-elle ete utile|te ha resultado util)\b/,
    /^(?:region(?: ?\/ ?country)?|country|topic|pays|theme|pais|tema)\s*:?$|^for information media\. not an official record\.?$|^a l'intention des organes d'information\b/,
  ),
  ...wordings(
    'related',
    5,
    /^(?:related|see also|more|more (?:from|by) .*|read more|further|trending|latest|recommended|voir aussi|plus d'articles|relacionad[oa]s?|ver tambien|mas (?:noticias|informacion)|what's new|also (?:on|in) .*|recent (?:blog )?posts|articles recents)\s*:?$/,
  ),
  ...wordings(
    'comments',
    6,
    /^(?:comments?|restacks|replies|discussion|discussions|responses|commentaires?|reponses|comentarios?|respuestas?)(?: \(\d+\))?$/,
    /^(?:name|nom|nombre|website|site web|web|comment|commentaire|comentario|message|submit|envoyer|enviar)\s*\*?$/,
  ),
  ...wordings(
    'share',
    6,
    new RegExp(`^${NETWORKS}$`),
    /^\d[\d.,]*k? (?:shares?|views?|likes?|partages?|vues|vistas|me gusta)$/,
    /^(?:\d[\d.,]*k? )*(?:share|sharing|shares|partager|partages|compartir|comparte|tweet|tweeter)\s*:?$/,
  ),
  ...wordings(
    'share',
    40,
    /^(?:you can |please |vous pouvez |puede[sn]? )?(?:follow|suivre|seguir) .{1,60} (?:on|sur|en) (?:facebook|twitter|instagram|x|bluesky|mastodon|youtube|whatsapp|telegram)\b/,
  ),
  ...wordings(
    'donation',
    40,
    /\byour (?:tax[- ]deductible )?(?:donation|gift|contribution) (?:(?:can|will) )?(?:help|make|support|keep|is|be|go)s?\b/,
  ),
  ...wordings(
    'legal',
    40,
    /^(?:privacy(?: policy)?|terms(?: (?:of (?:use|service)|and conditions|& conditions))?|legal(?: notice)?|disclaimer|cookie policy|accessibility|mentions legales|politique de confidentialite|conditions (?:generales|d'utilisation)|aviso legal|politica de (?:privacidad|cookies))(?: [|·-].*)?$/,
    /^(?:this|the) (?:article|post|piece|story|text) (?:was|is|has been|first|originally) (?:first |originally )?(?:published|appeared|posted)\b/,
    /^(?:the )?(?:views?|opinions?) (?:expressed|given|stated|in this)\b.*\b(?:authors?|own|writers?)\b|^les (?:points de vue|opinions|propos) (?:exprimee?s|tenus|emises)\b|^las opiniones (?:expresadas|vertidas|de)\b/,
    /^(?:disclosure statement|declaration d'interets|clausula de divulgacion|partners|partenaires|socios)$|^sources? ?: .{1,40}$/,
    /^read the (?:original|full) (?:article|story|post)\b|^lire l'article (?:original|complet)\b|^lea el articulo (?:original|completo)\b/,
    /^(?:republish this (?:article|story|piece)|you (?:are free to|may|can) republish|republier cet article|republica este articulo|corrections|fraud alert|charte\b.*|gestion des cookies|mapa del sitio|plan du site)\b/,
    /^cet article (?:est|a ete) (?:d'abord )?(?:paru|publie)\b|^este articulo (?:se publico|fue publicado|ha sido publicado|aparecio)\b/,
  ),
];

/** After one of these, in the order of the page, the article is over. */
export const END_OF_PAGE =
  /^(?:(?:leave|post|write|add|submit) (?:a|your) (?:reply|comment|response)\b|(?:laissez|laisser|ecrire|ajouter) un(?:e)? (?:commentaire|reponse)\b|(?:deja|deje|dejar|escribe) (?:un|una|tu) (?:respuesta|comentario)\b|(?:one|\d[\d,.]*) (?:comments?|reply|replies|responses?|thoughts?|commentaires?|reponses?|reactions?|comentarios?|respuestas?|pensamientos?)(?: (?:on|to|sur|en|a|sobre)\b.*)?\s*:?$|(?:responses|comments|commentaires|comentarios) \(\d+\)$|discussion about this post$|repondre a (?:cet|l') ?article$|(?:\w+ ){0,6}(?:please comment)\b)/;

/** A line that states under which terms the text may be used. */
export const LICENCE =
  /^(?:(?:this|the) (?:article|post|piece|work|text|content|story|report)\b.{0,60}\b(?:licen[cs]ed?|creative commons|republish)|(?:except where|unless) otherwise (?:noted|stated)|(?:licen[cs]e|licencia|copyright)(?: ?[:©]| \d| \(c\)| (?:creative|cc)\b|$)|©|\(c\) |text is available under|droits? d'auteur\b|le texte est disponible sous|el texto esta disponible bajo|creative commons|cc[ -]by|all rights reserved|tous droits reserves|todos los derechos reservados|(?:cet article|ce texte)\b.{0,60}\b(?:licence|creative commons)|(?:este articulo|este texto|esta obra)\b.{0,60}\b(?:licencia|creative commons))/;
