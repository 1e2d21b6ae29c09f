/** French words, folded, with what they are in English; those that English does not say stand for nothing. */
const FRENCH = `
acces=access accord=agreement accorde=granted accuse=accused accusent=accuse accuser=accuse affirme=said
affirment=say africain=African africaine=African africains=African agriculture=agriculture aide=help
aider=help algerie=Algeria allie=ally allies=allies ambassadeur=ambassador ameliore=improved
ameliorer=improve americain=American americains=American an=year ancien=former ancienne=former
annee=year annees=years annonce=announced annoncer=announce ans=years aout=august approuve=approved
approuver=approve appuie=supports apres=after arme=armed armee=army armees=army armes=weapons
arrete=stopped arreter=stop arrive=arrived arrivee=arrival arrives=arrived article=article
attaque=attack attaques=attacks aucun=no aucune=no augmente=increased augmentent=increase
augmenter=increase auteur=author auteurs=authors autorisait=authorised autorise=authorised
autorisee=authorised autorites=authorities avant=before avril=april base=based basee=based bases=based
bien=well blesses=wounded but=goal capitaine=captain capitale=capital centre=centre chaque=every
chasse=ousted chef=head chercheur=researcher chercheurs=researchers chercheuse=researcher chute=fall
civil=civilian civils=civilians coalition=coalition colonel=colonel combat=fight combattent=fight
combattre=fight commence=began commencent=begin commencer=begin communaute=community compose=composed
composee=composed comprend=includes comptait=had compte=has conclu=concluded condamne=condemned
condamner=condemn confiance=trust conseil=council construire=build contingent=contingent
continue=continues continuent=continue contre=against cooperation=cooperation coopere=cooperates
cooperer=cooperate corruption=corruption coup=coup cree=created creee=created critique=criticised
croit=believes dangereuse=dangerous dangereux=dangerous date=date debute=began debuter=begin
decembre=december decide=decided decider=decide decision=decision declare=said degrade=deteriorated
degrader=deteriorate delai=deadline demandait=demanded demande=demanded demandent=demand
demission=resignation demissionne=resigned demissionner=resign depart=departure deplacees=displaced
deplaces=displaced deploye=deployed deployee=deployed deployer=deploy deployes=deployed depuis=since
dernier=last derniere=last desert=desert desertion=desertion desinformation=disinformation
detenus=detained deteriore=deteriorated detruire=destroy developpement=development devraient=should
devrait=should dialogue=dialogue difficile=difficult diminue=decreased diminuent=decrease
diminution=decrease directeur=director directrice=director dirige=led dirigeait=led dirigeant=leader
dirigeants=leaders dirigee=led djihadistes=jihadists doctorant=phd doctorante=phd doit=must
dont=including droit=right droits=rights drone=drone drones=drones ecrit=writes ecrivent=write
efficace=effective elargi=expanded election=election elections=elections embargo=embargo empire=worsened
empirer=worsen empreinte=footprint ennemi=enemy enquete=investigation enqueteurs=investigators
entierement=entirely entraine=trained entre=between entreprise=company envahi=invaded environ=about
environnement=environment environnemental=environmental environnementale=environmental envoye=sent
envoyee=sent envoyer=send envoyes=sent equipees=equipped equipes=equipped est=east estime=thinks
estiment=think etabli=established etaient=were etait=was etat=state etats-unis=United_States
etendu=expanded europeen=European europeens=European exactement=exactly executes=executed
execution=execution exige=demanded exigence=demand exigent=demand expulse=expelled expulser=expel
facile=easy faible=weak faibles=weak felicite=praised femme=woman femmes=women fevrier=february
fini=ended fleuve=river force=force forces=forces formation=training formees=trained former=train
formes=trained fort=strong forte=strong francais=French francaise=French francaises=French
frequente=common frequentes=common frontiere=border fut=was general=general genre=gender gens=people
gouvernance=governance gouvernement=government grand=large grande=large groupe=group groupes=groups
guerre=war guineen=Guinean guineenne=Guinean habitants=inhabitants heure=hour heures=hours homme=human
hommes=men humains=human idee=idea immediatement=immediately impact=impact impopulaire=unpopular
impossible=impossible independant=independent independante=independent inefficace=ineffective
insuffisantes=limited interim=interim interimaire=interim international=international
internationale=international internationaux=international intervenir=intervene intervention=intervention
interventon=intervention intervenu=intervened inutile=useless jamais=never janvier=january
jihadistes=jihadists jour=day journaliste=journalist jours=days juge=judges juillet=july juin=june
junte=junta jusque=until libye=Libya limite=limit limitees=limited livre=book logistique=logistical
lutte=fight luttent=fight lutter=fight mai=may maintien=keeping majorite=majority mal=badly
malien=Malian malienne=Malian maliennes=Malian maliens=Malians mandat=mandate manque=lack manquent=lack
mars=march mene=led menee=led mercenaires=mercenaries meurtrier=deadly meurtriere=deadly
militaire=military militaires=soldiers militarisation=militarisation ministre=minister mission=mission
missions=missions moins=less mois=month mort=death morts=deaths munitions=ammunition n=not ne=not
nepotisme=nepotism nord=north norvege=Norway nouveau=new nouvelle=new novembre=november objectif=goal
objectifs=goals octobre=october officier=officer officiers=officers ong=ngo operation=operation
oppose=opposed opposer=oppose organisation=organisation ouest=west ouest-africains=West_African
paix=peace parmi=among part=leaves partenaire=partner partenaires=partners partenariat=partnership
parti=left participe=took_part participer=participate partir=leave partition=partition pas=not payees=paid
payes=paid pays=country pendant=during pense=thinks pensent=think personnes=people petit=small
petite=small peu=few peut=can peut-etre=perhaps photo=photo pille=plundered pillent=plunder plupart=most
plus=more plusieurs=several police=police policiers=police ponts=bridges populaire=popular
population=population possible=possible pourraient=could pourrait=could pouvoir=power premier=first
premiere=first premierement=first president=president presque=nearly presumee=alleged presumes=alleged
prive=private privee=private probablement=probably professeur=professor projet=project projets=projects
prolonge=extended prolonger=extend promet=promises promis=promised propose=proposed proposer=propose
protege=protects proteger=protect publie=published putsch=coup quelques=some quitte=left quittent=leave
quitter=leave quittera=leave quitteront=leave rapide=quick rapides=quick rapport=report rebelle=rebel
rebelles=rebels reconciliation=reconciliation reconstruire=rebuild reduire=reduce reduit=reduced
reduite=reduced refugies=refugees refusait=refused refuse=refused refusent=refuse region=region
rejete=rejected rejoindre=join rejoint=joined relations=relations remplace=replaced remplacees=replaced
remplacer=replace remplaces=replaced renouvele=renewed renouveler=renew renseignement=intelligence
rentres=returned renverse=overthrown renverser=overthrow reserve=reserve reserves=reserves
resolution=resolution ressources=resources reste=stayed restent=stay rester=stay resteront=remain
retour=return retrait=withdrawal revenir=return revenus=returned rumeurs=rumours russe=Russian
russes=Russian russie=Russia salue=welcomed saluer=welcome sanctions=sanctions sans=without
securite=security semaine=week septembre=september sera=will_be seront=will_be seul=only seule=only
seulement=only signe=signed signee=signed situe=located situee=located societe=society soldat=soldier
soldats=soldiers soutenir=support soutenu=supported soutenue=supported soutien=support soutient=supports
sud=south sure=safe surveillance=surveillance tache=task tchad=Chad tchadien=Chadian tchadiens=Chadian
technique=technical tendues=tense tension=tension tensions=tensions termine=ended terroriste=terrorist
terroristes=terrorists texte=text tous=all tout=all toute=all toutes=all transition=transition
transitoire=transitional troupes=troops trouve=finds trouvent=are tue=killed tuees=killed tues=killed
unanimite=unanimity uniquement=only utile=useful venus=came veulent=want veut=wants viennent=come
vient=comes village=village villages=villages ville=city violations=violations violence=violence
violences=violence viols=rapes vote=vote voulaient=wanted voulait=wanted`;

const ENGLISH: ReadonlyMap<string, string> = new Map(
  FRENCH.trim()
    .split(/\s+/)
    .map((pair) => {
      const [french = '', english = ''] = pair.split('=');
      return [french, english.replaceAll('_', ' ')];
    }),
);

/** @returns the English for a folded French word; undefined where it is not known. */
export function englishFor(word: string): string | undefined {
  return ENGLISH.get(word);
}

const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/maintien de la paix/gi, 'peacekeeping'],
  [/coups? d['’][ÉEé]tat/gi, 'coup'],
  [/forces? de défense/gi, 'defence forces'],
  [/droits? de l['’]homme|droits humains/gi, 'human rights'],
  [/pays voisins/gi, 'neighbouring countries'],
  [/états-unis/gi, 'United States'],
];

/** Puts English in the place of French phrases that word by word say something else. */
export function withEnglishPhrases(text: string): string {
  return PHRASES.reduce((read, [phrase, english]) => read.replace(phrase, english), text);
}
