import type { Feature } from './feature.ts';

const DAY =
  '(?:hoy|ma[nñ]ana|(?:el |este )?(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)|esta (?:tarde|ma[nñ]ana|noche|semana)|fin de semana|a las \\w+)';
const SEND = '(?:m[aá]nd\\w+|env[ií]\\w+|p[aá]s[ae]\\w*|haz\\w*|haced\\w*|prepar\\w+|h[aá]ga\\w+)';
const PAPERS =
  '(?:contrato|factura|proforma|enlace|link|iban|n[uú]mero de cuenta|(?:los )?datos (?:bancarios|de pago|de la cuenta)|papeles|hoja de pedido)';

/** Spanish: what the visitor's words show. */
export const SPANISH_FEATURES: Readonly<Partial<Record<Feature, readonly string[]>>> = {
  ASKS_STEP: [
    '(?:me|nos) (?:lo|la|los|las) (?:llevo|llevamos|quedo|quedamos|compro)',
    '(?:me|nos) (?:quedo|llevo|quedamos|llevamos|apunto|decidimos) (?:con |por )?(?:el|la|los|las|ese|esa|uno|una|dos|tres)',
    '(?:lo|la|los|las) (?:compro|compramos|cojo|cogemos|queremos ya|quiero ya|reservo|reservamos|pedimos|pido)',
    '(?:quiero|queremos|quisiera|voy a|vamos a|puedo|podemos|c[oó]mo|d[oó]nde|para) (?:hacer el (?:pedido|ingreso|pago)|pagar(?:lo|la)?(?! (?:a plazos|en|con|poco|por))|reservar\\w*|firmar\\w*|contratar\\w*|matricular\\w*|inscribir\\w*|apuntar\\w*|encargar\\w*|dar la se[nñ]al|suscribir\\w*|comprarl\\w+)',
    `${SEND} (?:ya |por favor |por correo )?(?:el |la |los |las |un |una |tu |vuestro |su )?${PAPERS}`,
    '(?:ap[uú]nt(?:ame|anos|enme|enos|adme|adnos|eme)|inscr[ií]b\\w+|matric[uú]l(?:ad|en|a|ame|enme)\\w*|res[eé]rv(?:ame|anos|enme|enos|adme|ame|alo|ala)|cobr(?:adme|adnos|ame|enme|en)|activ(?:ad|en|adlo|enlo|alo)|factur(?:ad|en)|tramit(?:ad|en|adlo|ame)|dadnos de alta|dame de alta|p[oó]nme|p[oó]ngame)',
    '(?:a qu[eé] cuenta|hago (?:el|la|un|una) (?:ingreso|transferencia|pago|bizum)|d[oó]nde (?:firmo|firmamos|pago|pagamos|se paga|hay que pagar)|c[oó]mo (?:lo )?pago|le hago la transferencia)',
    `(?:firmo|firmamos|pago|pagamos|compro|recojo|paso a (?:recoger|pagar)\\w*) (?:ya|ahora|contra|con tarjeta|en efectivo|al (?:recoger\\w*|repartidor|recibir)|${DAY})`,
    '(?:trato hecho|nos hemos decidido|hemos decidido (?:comprar|coger|quedarnos)|acept(?:o|amos) (?:el|la|su|vuestr\\w)|conforme con|de acuerdo con (?:el|la) (?:precio|presupuesto|oferta))',
    '(?:otr[oa]s? (?:dos|tres|\\d+|m[aá]s)|a[nñ]ad(?:e|id|an|ir|idnos) (?:dos|tres|otr\\w|\\d+)|misma (?:tarjeta|direcci[oó]n))',
    '(?:empezamos|por d[oó]nde empezamos|damos la se[nñ]al|la se[nñ]al|adelante con)',
  ],
  CONDITION: [
    'si (?:me |nos )?(?:lo |la |los )?(?:dej|baj|rebaj|hac|hag|incluy|entreg|pon|llega|queda)\\w* ... (?:me l[oa] (?:llevo|quedo)|firm(?:o|amos)|compr(?:o|amos)|pag(?:o|amos)|lo cojo|me paso|pid(?:o|imos)|nos l[oa]? ?quedamos|reserv(?:o|amos))',
    '(?:quit|inclu|regal|baj)\\w+ ... y (?:me l[oa]|lo|la|firmo|firmamos|compro|trato)',
  ],
  ASKS_MEETING: [
    '(?:pedir|reservar|coger|concertar|agendar|quiero|quer[ií]a|necesito|dame|dadme|me d(?:as|an|ais)) (?:una |la |mi )?(?:cita|visita|hora|demo|consulta)',
    `(?:cita|visita|demo|hueco) (?:para )?${DAY}`,
    `(?:puedo|podemos|podr[ií]a|podr[ií]amos|me paso|paso|nos pasamos|ense[nñ]ar|ver|verlo|verla|visitar\\w*|probar\\w*|atender) ... ${DAY}`,
    '(?:primer hueco|(?:cita|hora) m[aá]s (?:pr[oó]xima|cercana|cerca)|cita urgente)',
  ],
  ASKS_VISIT: [
    '(?:puedo|podemos|podr[ií]a|podr[ií]amos|quiero|queremos|quisiera|me gustar[ií]a|nos gustar[ií]a|se puede) (?:ir a |pasar a |venir a )?(?:ver(?:lo|la)?|visitar\\w*|probar(?:lo|la)?)(?! gratis)',
  ],
  ASKS_CALL: [
    '(?:ll[aá]m(?:ame|enme|adme|anos|ennos|eme)|me (?:llam[aá]is|llaman|pod[eé]is llamar|pueden llamar)|que me llamen)',
  ],
  ASKS_PERSON: ['hablar con (?:una persona|alguien|un (?:humano|agente|comercial|asesor|empleado)|atenci[oó]n)'],
  URGENT: [
    '(?:urgente\\w*|urge|cuanto antes|lo antes posible|ahora mismo|hoy mismo|ya mismo|hoy|esta (?:tarde|noche|misma tarde))',
  ],
  READY: [
    '(?:tengo|tenemos) (?:ya )?(?:el dinero|la financiaci[oó]n|la hipoteca|el pr[eé]stamo) ... (?:list|aprobad|concedid|preparad)\\w*',
    '(?:jefe|direcci[oó]n|mujer|marido|pareja|socio) (?:ha |me ha |nos ha |ya )?(?:dice que s[ií]|dicho que s[ií]|dado el visto bueno|de acuerdo|aprobado)',
    '(?:visto bueno|presupuesto aprobado|decidid[oa]s?)',
  ],
  PAYMENT_TROUBLE: [
    '(?:no me deja|no puedo|no consigo|da error al|falla al) (?:pagar|finalizar|completar|terminar|acabar|comprar|confirmar)',
    '(?:pago|tarjeta|pasarela|bizum|cup[oó]n|transferencia) (?:\\w+ ){0,2}(?:rechaza\\w*|rebota|denegad\\w+|falla|error|se borra|no (?:pasa|funciona|va))',
  ],
  WANTS: [
    '(?:busco|buscamos|necesito|necesitamos|quiero|queremos|quisiera|me interesa\\w*|nos interesa\\w*|interesad[oa]s? en|ando buscando|andamos buscando|me hace falta|nos hace falta|estamos (?:mirando|buscando)|pensando en)',
  ],
  ASKS_AVAILABILITY: [
    '(?:ten[eé]is|tienen|ten[eé]s|tienes|hay|qued[ae]n?|sigue|disponibles?|disponibilidad|en stock|vend[eé]is|venden|hac[eé]is|admit[ií]s|aceptan|acept[aá]is|ofrec\\w+|trabaj[aá]is con)',
  ],
  ASKS_DETAILS: [
    '(?:qu[eé] (?:tallas?|medidas|colores|metros|horarios?|nivel|requisitos|modelos?|incluye|lleva)|c[oó]mo (?:es|funciona|va) (?:el|la|lo)|cu[aá]nt(?:os|as) (?:metros|kil[oó]metros|km|meses|d[ií]as|plazas|horas)|cu[aá]nto (?:dura|tarda|mide|pesa)|m[aá]s (?:info|informaci[oó]n|detalles)|incluye|incluid[oa]s?|compatible|lleva)',
  ],
  ASKS_TERMS: [
    '(?:a plazos|fraccionar|financia\\w*|cuotas?|descuentos?|rebaja|promoci[oó]n|env[ií]o|garant[ií]a|fianza|entrada|hipoteca|beca|permanencia|iva|mi seguro|aseguradora|negociable)',
  ],
  ASKS_TRIAL: ['(?:prueba (?:gratis|gratuita)|per[ií]odo de prueba|probar(?:lo)? (?:gratis|antes)|demo)'],
  ASKS_MATERIAL: [
    `${SEND} (?:el |la |las |los |un |unas |unos )?(?:cat[aá]logo|folleto|fotos|dossier|tarifas?|precios|info\\w*|plano|ficha|temario)`,
  ],
  COMPARES: [
    '(?:comparando|comparar|mejor que|diferencia entre|cu[aá]l (?:es mejor|me recomiend\\w+|nos conviene|de l[oa]s dos)|qu[eé] plan|dudando entre|dudo entre)',
  ],
  OBJECTS: [
    '(?:(?:muy|un poco|un pel[ií]n|demasiado|algo|bastante) car[oa]s?|se (?:me |nos )?(?:va|pasa|sale) (?:de|un poco)|m[aá]s (?:barat|econ[oó]mic)\\w+|fuera de (?:mi|nuestro) presupuesto)',
  ],
  FAR_FUTURE: [
    '(?:alg[uú]n d[ií]a|(?:dentro de|en|de aqu[ií] a) (?:\\w+ ){0,3}a[nñ]os|cuando (?:me jubile|sea rico|los ni[nñ]os))',
  ],
  SUPPORT: [
    '(?:cambiar(?:me)?|mover(?:me)?|aplazar|retrasar|modificar|anular)(?:me)? (?:\\w+ )?(?:cita|clase|sesi[oó]n|hora|reserva|entrega)',
    '(?:no (?:me )?(?:funciona|arranca|enciende|carga|abre|llega|ha llegado|encaja)|est[aá] rot[oa]|roto|defectuos[oa]|se (?:me )?(?:ha )?(?:ca[ií]do|roto|estropea\\w*)|sigue (?:roto|haciendo|sin)|d[oó]nde est[aá] mi|mis (?:an[aá]lisis|resultados)|certificado|me (?:hab[eé]is|han) cobrado|queja|reclamaci[oó]n|compr[eé] ... y)',
  ],
  RESEARCH: [
    '(?:tfg|tesis|trabajo (?:de fin|de clase|de investigaci[oó]n|para (?:la|clase|el))|encuesta|periodista|reportaje|art[ií]culo sobre|soy estudiante|para (?:la universidad|clase)|escribo sobre)',
  ],
  VENDOR: [
    '(?:somos una (?:empresa|agencia|imprenta)|ofrecemos|nuestros servicios|pasar(?:os|les|le) (?:un )?presupuesto|os (?:ofrezco|propongo)|colaboraci[oó]n|influencer|primero en google|proveedor\\w*|podr[ií]a trabajar para)',
  ],
  SELLER: [
    '(?:quiero vender|vendo mi|cu[aá]nto me (?:dais|dan|dar[ií]ais) por|poner en (?:venta|alquiler)|me l[oa] compr[aá]is|alquil[eé]is vosotros|anunciar mi)',
  ],
  JOB: [
    '(?:busc[aá]is (?:gente|personal)|necesit[aá]is (?:personal|gente|recepcionista|camarer\\w+)|enviar (?:mi )?cv|puesto de trabajo|pr[aá]cticas|empleo)',
  ],
  SPAM: [
    '(?:gana (?:dinero|\\d+)|criptomonedas?|seguidores baratos|haz clic|has ganado|premio seguro|gilipollas|imb[eé]cil\\w*|mierda)',
  ],
  TALK: [
    '(?:loter[ií]a|si fuera (?:yo )?ric[oa]|ni que (?:fuera|estuviera)|viene con (?:piscina|chofer|ch[oó]fer|mayordomo)|jaja\\w*|ni loc[oa]|qui[eé]n paga)',
  ],
  GENERAL_QUESTION: [
    '(?:es (?:malo|bueno|verdad|normal|cierto) (?:que|para|dormir|tomar|comer)|capital de|qu[eé] (?:significa|es un|es una)|c[oó]mo se (?:quita|limpia|hace|purga|dice|cura)|se puede tomar|chiste)',
  ],
  LOCATION_HOURS: [
    '(?:d[oó]nde (?:est[aá]is|est[aá]n|os encuentro|aparco|queda)|(?:a )?qu[eé] hora (?:abr|cierr|cerr)\\w*|abr[ií]s|cu[aá]l es (?:la|vuestra) direcci[oó]n|c[oó]mo (?:llego|se llega))',
  ],
  BROWSING: [
    '(?:(?:solo|s[oó]lo) (?:estoy )?(?:mirando|curioseando|cotille\\w*|miraba|echando un vistazo)|estoy mirando)',
  ],
  TRADE_IN: ['(?:entreg(?:o|ar|ando) (?:el m[ií]o|mi \\w+)|como parte del pago|dejo (?:el m[ií]o|mi coche))'],
  WITHDRAWS: [
    '(?:no(?:s|me)? (?:encaja|conviene|interesa)|lo (?:hemos )?descarta\\w*|al final (?:no|nos quedamos donde)|compr[eé] otro|ya (?:l[oa] )?(?:pill[eé]|compr[eé]|encontr[eé])|seguiremos con|no (?:l[oa] )?quiero|no vamos a (?:comprar|ir)|iba a \\w+ pero)',
  ],
};
