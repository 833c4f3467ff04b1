/**
 * Spanish, French and German words for the meanings of `search-vocabulary`, by the first word of each there; written as
 * `unifyLetters` leaves them, and with `*` for any ending. With them a question finds what is written in another language.
 */
export const EUROPEAN_MEANING: Readonly<Record<string, string>> = {
  'open*': `horario* abren abris abierto* abierta* cierran cerrais cierra cerrado* viernes
    horaire* ouvert* ouvre* ouvrez ferme* fermez vendredi
    geoffnet offnungszeit* offnen offnet schliess* freitag* sprechzeit*`,
  address: `direccion ubicacion ubicados adresse trouver situe* situee* anfahrt standort wo`,
  park: `aparcar aparcamiento garaje estacionar stationnement garer parkplatz* parken tiefgarage stellplatz*`,
  contact: `contactar contacto telefono llamar llamaros contacter telephone appeler joindre kontakt telefon* erreich* anrufen`,
  view: `visita* visite* visiter besichtig* ansehen`,
  'instal*': `plazos cuotas fraccionar financiar mensualidad* echeance* mensualite* echelonne* raten* ratenzahlung*`,
  'down payment': `entrada apport anzahlung*`,
  'mortgage*': `hipoteca* prestamo* banco bancos hypothe* pret prets banque* hypothek* kredit* darlehen bank finanzier*`,
  fee: `comision* honorarios gastos frais commission* honoraire* provision* gebuhr* maklergebuhr* courtage`,
  'document*': `documento* documentacion papeles papiers justificatif* unterlagen dokument* papiere`,
  'deliver*': `entrega* entregan livraison livrez liefer* lieferung* ubergabe fertigstellung envio* enviar expedition versand*`,
  area: `zona zonas barrio barrios quartier quartiers secteur* region* gegend* stadtteil* gebiet*`,
  deposit: `fianza deposito caution kaution*`,
  'foreigner*': `extranjero* extranjera* nacionalidad etranger* nationalite auslander* auslandisch* nationalitat`,
  'reserv*': `reserva* reservar reservier*`,
  'cancel*': `cancela* anula* reembols* devol* annul* rembours* stornier* storno kundig* ruckerstatt* ruckzahlung* absag*`,
  'after-sales': `garantia* defecto* averia* garantie* defaut* gewahrleist* mangel`,
  'manage*': `gestion* gestionar inquilino* administra* gerer gestion locataire* verwalt* mieter`,
  late: `retraso* penalizacion retard* penalite* verspat* verzug`,
  'rent*': `alquil* arrend* louer location loyer* miete* mieten vermiet*`,
  home: `casa casas vivienda* inmueble* maison* logement* haus hauser immobilie*`,
  flat: `piso pisos apartamento* departamento* appartement* appart wohnung*`,
  'villa*': `villen`,
  'studio*': `estudio estudios einzimmer*`,
  'penthouse*': `atico aticos dachwohnung*`,
  'office*': `oficina* bureau bureaux buro buros`,
  sea: `mar playa* mer plage* meer strand*`,
  'garden*': `jardin* patio garten`,
  pool: `piscina* piscine* schwimmbad pool`,
  year: `ano anos annee* ans jahr jahre`,
  abroad: `extranjero etranger ausland`,
  'furnish*': `amueblad* meuble* mobliert*`,
  pet: `mascota* perro* perra gato* animaux chien* haustier* hund* katze*`,
  'insur*': `seguro* aseguradora* assurance* mutuelle versicher* krankenkasse*`,
  'discount*': `descuento* rebaja* oferta* reduction* remise* promotion* rabatt* nachlass* ermassig*`,
  'size*': `talla* tallas taille* pointure* grosse grossen`,
};

/** Words of theirs that are in questions whatever they are about. */
export const EUROPEAN_SAYS_NOTHING = `
  el la los las un una unos unas lo al del de que en es son soy eres esta estan estoy hay por para con sin sobre se me te nos os
  le les mi su sus tu tus este esto esa ese eso estos esas yo ustedes vosotros usted como cuando donde cual cuales quien cuanto
  cuanta cuantos cuantas porque si no ya muy mas menos tambien solo y o u pero hola buenas buenos dias tardes noches gracias favor
  tienen teneis tiene tengo quiero quisiera queria puedo puede pueden podeis necesito saber sabe decir dime decirme cuesta cuestan
  vale precio hacer hacen haceis ofrecen tal caso algo alguna alguno cosa informacion comprar compro busco pregunta
  je tu il elle on nous vous ils elles le la les des du un une et ou mais donc que qui quoi dont ou est sont etes suis ai as avez ont
  avoir etre ce cet cette ces mon ma mes votre vos notre nos sa ses leur leurs pour par avec sans sur dans chez en au aux a de d l
  j c qu n s y ne pas moins tres aussi si comment quand combien quel quelle quels quelles pourquoi bonjour bonsoir salut merci svp
  plait peux peut pouvez puis voudrais veux voulez savoir dire dites cout coute coutent prix faire faites proposez cherche acheter
  quelque chose information informations renseignement question faut
  der die das den dem des ein eine einen einem einer eines und oder aber ich du er sie es wir ihr mich mir dich uns euch ihnen ihre
  ihrer ihren mein meine meinen unser euer ist sind waren haben habe habt kann kannst konnen konnte darf durfen muss mussen will
  wollen mochte wurde wurden wird werden gibt geht gehen was wer wie wann wo warum welche welcher welches welchen wieviel viel viele fur
  mit ohne von vom zu zum zur bei beim in im an am auf aus uber nach vor um bis als auch noch nur sehr nicht kein keine ja nein hallo
  guten tag morgen abend danke bitte kostet kosten preis bieten anbieten suche wissen sagen frage info informationen machen etwas man
  denn mal da so schon`;
