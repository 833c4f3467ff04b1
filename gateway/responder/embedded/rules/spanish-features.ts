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
    '(?:quiero|queremos|quisiera|voy a|vamos a|puedo|podemos|c[oó]mo|d[oó]nde|para) (?:hacer el (?:pedido|ingreso|pago)|pagar(?:lo|la)?(?! (?:a plazos|en|con|poco|por|hasta|unos|al final|\\d))|reservar\\w*|firmar\\w*|contratar\\w*|matricular\\w*|inscribir\\w*|apuntar\\w*|encargar\\w*|dar la se[nñ]al|suscribir\\w*|comprarl\\w+)',
    `${SEND} (?:ya |por favor |por correo )?(?:el |la |los |las |un |una |tu |vuestro |su )?${PAPERS}`,
    '(?:ap[uú]nt(?:ame|anos|enme|enos|adme|adnos|eme)|inscr[ií]b\\w+|matric[uú]l(?:ad|en|a|ame|enme)\\w*|res[eé]rv(?:ame|anos|enme|enos|adme|ame|alo|ala)|cobr(?:adme|adnos|ame|enme|en)|activ(?:ad|en|adlo|enlo|alo)|factur(?:ad|en)|tramit(?:ad|en|adlo|ame)|dadnos de alta|dame de alta|p[oó]nme|p[oó]ngame)',
    '(?:a qu[eé] cuenta|hago (?:el|la|un|una) (?:ingreso|transferencia|pago|bizum)|d[oó]nde (?:firmo|firmamos|pago|pagamos|se paga|hay que pagar)|c[oó]mo (?:lo )?pago|le hago la transferencia)',
    `(?:firmo|firmamos|pago|pagamos|compro|recojo|paso a (?:recoger|pagar)\\w*) (?:ya|ahora|contra|con tarjeta|en efectivo|al (?:recoger\\w*|repartidor|recibir)|${DAY})`,
    '(?:trato hecho|nos hemos decidido|hemos decidido (?:comprar|coger|quedarnos)|acept(?:o|amos) (?:el|la|su|vuestr\\w)|conforme con|de acuerdo con (?:el|la) (?:precio|presupuesto|oferta))',
    '(?:otr[oa]s? (?:dos|tres|\\d+|m[aá]s)|a[nñ]ad(?:e|id|an|ir|idnos) (?:dos|tres|otr\\w|\\d+)|misma (?:tarjeta|direcci[oó]n))',
    '(?:por d[oó]nde empezamos|cu[aá]ndo empezamos|damos la se[nñ]al|la se[nñ]al|adelante con)',
    '(?:m[aá]nd\\w+|p[aá]s\\w+|env[ií]\\w+|hac[eé]me|h[aá]g\\w+) (?:ya )?(?:el |la |los |un |una )?(?:link|cbu|alias|clabe|qr|datos para (?:pagar|transferir|depositar)|(?:algo )?para firmar)',
    '(?:reserv[aá](?:me|nos|lo|la|melo|mela)|res[eé]rv[ea](?:me|nos|melo|mela|lo|la)|an[oó]t[ae](?:me|nos)|anotame|ap[aá]rt[ae](?:me|nos|lo|la|melo|mela)|apart[aá](?:me|lo|la|melo|mela)|agr[eé]g(?:ue|uen|ame|uenme)|c[oó]br[ae](?:me|nos|lo)|cobrame|enc[aá]rg\\w+(?:me|lo|la)|p[oó]nga(?:me|nme|nos)|poneme|pon(?:ed)?me|fact[uú]r(?:ame|eme|enme|en)|inscr[ií]b[ae](?:me|nos)|inscribime|activen|acti?vame|envu[eé]lv\\w+)',
    '(?:dejo|dejar|doy|dar|mando|deposito|transfiero|te transfiero|le deposito|pago) (?:ya )?(?:la |el |un |una )?(?:seña|señal|anticipo|enganche|dep[oó]sito|apartado|reserva|inscripci[oó]n|matr[ií]cula)',
    '(?:(?:nos |me )(?:decidimos|decid[ií]|quedamos|quedo|vamos|voy) (?:por|con)|acept(?:o|amos) (?:su|el|la)|adelante con|solo me falta (?:el|la|pagar|firmar))',
    'no (?:la|lo|los|las) vend[ae]n',
    'd[oó]nde (?:firmo|pago|deposito|transfiero|mando (?:el|los))',
  ],
  CONDITION: [
    'si (?:me |nos )?(?:lo |la |los )?(?:dej|baj|rebaj|hac|hag|incluy|entreg|pon|llega|queda)\\w* ... (?:me l[oa] (?:llevo|quedo)|firm(?:o|amos)|compr(?:o|amos)|pag(?:o|amos)|lo cojo|me paso|pid(?:o|imos)|nos l[oa]? ?quedamos|reserv(?:o|amos))',
    '(?:quit|inclu|regal|baj)\\w+ ... y (?:me l[oa]|lo|la|firmo|firmamos|compro|trato)',
    '(?:si|mientras|siempre que|con tal de que) .{6,50}? (?:me (?:lo |la )?(?:llevo|quedo)|nos (?:lo |la )?quedamos|firmo|firmamos|compro|compramos|te pago|cierro|cerramos|lo hacemos|adelante)',
    '(?:hazlo|hacelo|h[aá]galo|h[aá]zmelo|d[eé]jal[oa]|d[eé]jemel[oa]) (?:a|en|por) \\d+\\w* y',
  ],
  ASKS_MEETING: [
    '(?:pedir|reservar|coger|concertar|agendar|quiero|quer[ií]a|necesito|dame|dadme|me d(?:as|an|ais)) (?:una |la |mi )?(?:cita|visita|hora|demo|consulta)',
    `(?:cita|visita|demo|hueco) (?:para )?${DAY}`,
    `(?:puedo|podemos|podr[ií]a|podr[ií]amos|me paso|paso|nos pasamos|ense[nñ]ar|ver|verlo|verla|visitar\\w*|probar\\w*|atender) ... ${DAY}`,
    '(?:primer hueco|(?:cita|hora) m[aá]s (?:pr[oó]xima|cercana|cerca)|cita urgente)',
    '(?:me d[aá]s|me dan|me das|dame|deme|p[ií]dame|pedime|necesito) (?:un )?(?:turno|hora|cita)',
    '(?:ag[eé]nd(?:ame|eme|enme|en|anos)|agendame|m[aá]rqu?[ea](?:me|nme|nos) (?:al|hoy|mañana|ahora)|que venga alguien a (?:medir|ver|presupuestar|cotizar))',
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
    '(?:el )?(?:dinero|precio|coste) no (?:es|ser[aá]) (?:un )?problema',
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
    '(?:ando (?:viendo|buscando)|vamos a (?:ocupar|necesitar)|pensaba en|buscaremos|quiero aprender|ocupo|ocupamos|precisamos|preciso)',
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
    '(?:ustedes o (?:los|el|la)|qu[eé] cambia|cu[aá]l me conviene|qu[eé] los hace)',
  ],
  OBJECTS: [
    '(?:(?:muy|un poco|un pel[ií]n|demasiado|algo|bastante) car[oa]s?|se (?:me |nos )?(?:va|pasa|sale) (?:de|un poco)|m[aá]s (?:barat|econ[oó]mic)\\w+|fuera de (?:mi|nuestro) presupuesto)',
  ],
  FAR_FUTURE: [
    '(?:no|nunca) ... (?:antes de|hasta dentro de|en) (?:al menos )?(?:un|dos|tres|cuatro|cinco|diez|\\d+|varios) a[nñ]os?',
    '(?:alg[uú]n d[ií]a|(?:dentro de|en|de aqu[ií] a) (?:\\w+ ){0,3}a[nñ]os|cuando (?:me jubile|sea rico|los ni[nñ]os))',
  ],
  SUPPORT: [
    '(?:ya )?(?:reserv[eé]|reservamos|firm[eé]|firmamos|me apunt[eé]|contrat[eé]|me inscrib[ií]) (?:\\w+ ){0,3}?(?:la semana pasada|el mes pasado|ayer|hace (?:un|una|dos|tres|\\d+|unos) \\w+)',
    '(?:no puedo|no podemos|no podr[eé]) (?:ir|venir|asistir) (?:el |la )?(?:hoy|ma[nñ]ana|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)',
    'cancel(?:o|ar|amos|en|e) (?:el|la|mi|nuestr[oa]|un) (?:pedido|reserva|suscripci[oó]n|cita|clase|visita)',
    '(?:cambiar(?:me)?|mover(?:me)?|aplazar|retrasar|modificar|anular)(?:me)? (?:\\w+ )?(?:cita|clase|sesi[oó]n|hora|reserva|entrega)',
    '(?:no (?:me )?(?:funciona|arranca|enciende|carga|abre|llega|ha llegado|encaja)|est[aá] rot[oa]|roto|defectuos[oa]|se (?:me )?(?:ha )?(?:ca[ií]do|roto|estropea\\w*)|sigue (?:roto|haciendo|sin)|d[oó]nde est[aá] mi|mis (?:an[aá]lisis|resultados)|certificado|me (?:hab[eé]is|han) cobrado|queja|reclamaci[oó]n|compr[eé] ... y)',
    '(?:compr[eé]|ped[ií]|contrat[eé]|pagu[eé]|firm[eé]|encargu[eé]|(?:hemos|he) (?:comprado|pedido|pagado|contratado|firmado)|compramos|pedimos|contratamos|pagamos) ... (?:y (?:no|sigo|sigue|a[uú]n|todav[ií]a|nadie|solo|lleg\\w+|vin\\w+|me falta)|pero (?:no|a[uú]n|nadie))',
    '(?:me|nos|que) (?:devuelv\\w+|devolv\\w+|regres[ae]n|reembols\\w+) (?:el|la|mi|los|las|lo)',
    '(?:dar(?:me)?|den(?:me)?|dadme|quiero la) (?:de )?baja',
    '(?:recorrer|correr|reprogramar|reagendar|cambiar|mover|pasar|posponer) (?:\\w+ )?(?:mi |la |el )?(?:cita|turno|clase|sesi[oó]n|consulta|corte|hora|reserva|fisio)',
    'no (?:llego|alcanzo|voy a llegar) (?:a|al) (?:mi|la|el|las)',
    '(?:figura|dice|aparece|sale|marca)(?: como| que est[aá])? entregad[oa]',
    '(?:me|nos) (?:cobraron|cobrasteis|han cobrado|cobran|lleg[oó]|llegaron|mandaron|enviaron|enviasteis|mandasteis) (?:dos veces|doble|mal|equivocad\\w|rot\\w|incomplet\\w+|de m[aá]s)',
    '(?:ven[ií]an?|lleg[oó]|llegaron) (?:rot|quebrad|golpead|mojad|abiert|incomplet|vac[ií]|rayad)\\w+',
    '(?:el|mi) (?:t[eé]cnico|repartidor|mensajero|instalador) ... (?:no|ni|qued[oó]|ten[ií]a|deb[ií]a)',
    '(?:app|cuenta|sesi[oó]n|plataforma) ... (?:no me deja|no abre|se cierra|no carga|me saca)',
    '(?:perd[ií]|me robaron) (?:el|la|mi) (?:llave\\w*|tarjeta|clave|contraseña|pulsera)',
    '(?:copia|duplicado) de(?: la|l)? (?:recibo|factura|contrato|ticket)',
    '(?:ya )?(?:ni|no) (?:me )?(?:suena|prende|enfr[ií]a|calienta|enciende|sirve|anda|funciona)',
  ],
  RESEARCH: [
    '(?:tfg|tesis|trabajo (?:de fin|de clase|de investigaci[oó]n|para (?:la|clase|el))|encuesta|periodista|reportaje|art[ií]culo sobre|soy estudiante|para (?:la universidad|clase)|escribo sobre)',
    '(?:para (?:un|una|mi) (?:trabajo|tarea|proyecto|exposici[oó]n|pr[aá]ctica) (?:de|del|en|para) (?:la |el )?(?:facultad|facu|universidad|escuela|clase|colegio|instituto|uni|cole)|para una tarea|(?:soy|somos) del? (?:peri[oó]dico|diario|canal)|escribo un|(?:por|de) (?:pura |mera )?curiosidad|(?:tenemos|tengo) otr[oa] (?:estudio|tienda|negocio|gimnasio|cl[ií]nica)|encuesta)',
    'entrevist(?:ar|arle|arlos)|una entrevista (?:a|con|para)',
  ],
  VENDOR: [
    '(?:somos una (?:empresa|agencia|imprenta)|ofrecemos|nuestros servicios|pasar(?:os|les|le) (?:un )?presupuesto|os (?:ofrezco|propongo)|colaboraci[oó]n|influencer|primero en google|proveedor\\w*|podr[ií]a trabajar para)',
    '(?:les? (?:ofrezco|ofrecemos|cotizo|cotizamos|proponemos)|ayudamos a (?:\\w+ )?(?:empresas|cl[ií]nicas|negocios|tiendas|agencias|hoteles|pymes)|surtimos|distribuimos|fabricamos|al por mayor|auditor[ií]a gratis|primera p[aá]gina|canje|colabor\\w+|suscriptores|mil seguidores|(?:mi|nuestro) canal)',
    'qui[eé]n (?:lleva|ve|maneja|se encarga de|est[aá] a cargo de) (?:su|sus|vuestr\\w+|lo de su|la) (?:p[aá]gina|web|publicidad|marketing|redes|anuncios|compras)',
    '\\d+k? (?:seguidores|suscriptores) ?(?:reales)?',
    '(?:les|le) (?:paso|mando|env[ií]o|hago|puedo (?:mandar|pasar|hacer)) (?:una |un )?(?:cotizaci[oó]n|presupuesto|muestra|propuesta)',
  ],
  SELLER: [
    '(?:quiero vender|vendo mi|cu[aá]nto me (?:dais|dan|dar[ií]ais) por|poner en (?:venta|alquiler)|me l[oa] compr[aá]is|alquil[eé]is vosotros|anunciar mi)',
    '(?:cu[aá]nto (?:me|nos) (?:dan|das|dais|dar[ií]an|pagan|pagar[ií]an)|qu[eé] me d(?:as|an|ais) por|cu[aá]nto pag(?:an|ar[ií]an|[aá]is) (?:ustedes )?por|(?:me|nos) (?:re)?compran|(?:tengo|tenemos) (?:un|una) (?:piso|depa|departamento|casa|local|apartamento|terreno) (?:para|que quiero) (?:alquilar|rentar|vender|arrendar)|vender (?:mi|el|la) \\w+ (?:con|por|a trav[eé]s de) ustedes)',
    '(?:les|te|le|os) interesar[ií]a comprar (?:mi|la|el|los|las|un|una)',
  ],
  JOB: [
    '(?:busc[aá]is (?:gente|personal)|necesit[aá]is (?:personal|gente|recepcionista|camarer\\w+)|enviar (?:mi )?cv|puesto de trabajo|pr[aá]cticas|empleo)',
    '(?:contratando|contratan|toman (?:gente|personal)|medio tiempo|vacantes?|(?:dejar|mandar|mando|env[ií]o) (?:mi )?(?:cv|curr[ií]culum|hoja de vida|portafolio)|(?:busca\\w*|necesitan|falta) (?:gente|personal|empleados|cajer\\w+|meser\\w+|ayudante\\w*)|trabajar (?:ah[ií]|con ustedes|para ustedes|aqu[ií]|en su)|pasant[ií]as?|aprendiz|bolsa de trabajo)',
  ],
  SPAM: [
    '(?:gana (?:dinero|\\d+)|criptomonedas?|seguidores baratos|haz clic|has ganado|premio seguro|gilipollas|imb[eé]cil\\w*|mierda)',
    '(?:verific\\w+ (?:su|tu) cuenta|gana \\d+|desde (?:tu|su) casa|entra aqu[ií]|payasos|estafadores|ladrones|in[uú]tiles)',
  ],
  TALK: [
    '(?:loter[ií]a|si fuera (?:yo )?ric[oa]|ni que (?:fuera|estuviera)|viene con (?:piscina|chofer|ch[oó]fer|mayordomo)|jaja\\w*|ni loc[oa]|qui[eé]n paga)',
    '(?:si (?:me )?(?:gano|saco|toca|tocara) (?:el|la) (?:gordo|quiniela|loter[ií]a|premio)|calle entera|(?:es|est[aá]n? de) broma|qu[eé] (?:maravilla|alegr[ií]a),? otr\\w|puro chisme|vender un riñ[oó]n|mansiones)',
    'viene con (?:casa|yate|castillo)',
  ],
  GENERAL_QUESTION: [
    '(?:es (?:malo|bueno|verdad|normal|cierto) (?:que|para|dormir|tomar|comer)|capital de|qu[eé] (?:significa|es un|es una)|c[oó]mo se (?:quita|limpia|hace|purga|dice|cura)|se puede tomar|chiste)',
    '(?:(?:le|les) puedo dar \\w+ al? (?:perr|gat|beb|niñ|hij)\\w+|c[oó]mo (?:saco|quito|limpio|curo|elimino) (?:el|la|las|los|una|un)|(?:daña|engorda|mancha) (?:el|la|los|las))',
    'es (?:verdad|cierto) que',
  ],
  LOCATION_HOURS: [
    '(?:d[oó]nde (?:est[aá]is|est[aá]n|os encuentro|aparco|queda)|(?:a )?qu[eé] hora (?:abr|cierr|cerr)\\w*|abr[ií]s|cu[aá]l es (?:la|vuestra) direcci[oó]n|c[oó]mo (?:llego|se llega))',
    '(?:hasta qu[eé] hora|qu[eé] d[ií]as abren|abren (?:los|en|el)|abiert[oa]s? (?:los|en|el)|pasa alg[uú]n (?:colectivo|cami[oó]n|bus)|en qu[eé] piso (?:est|se)|d[oó]nde (?:me )?(?:estaciono|aparco|parqueo)|c[oó]mo llego)',
    'qu[eé] horarios? (?:tienen|ten[eé]is|hacen|manejan)(?: ustedes)?(?: en| los| hoy|$)',
  ],
  BROWSING: [
    '(?:(?:solo|s[oó]lo) (?:estoy )?(?:mirando|curioseando|cotille\\w*|miraba|echando un vistazo)|estoy mirando)',
  ],
  TRADE_IN: ['(?:entreg(?:o|ar|ando) (?:el m[ií]o|mi \\w+)|como parte del pago|dejo (?:el m[ií]o|mi coche))'],
  WITHDRAWS: [
    'no (?:voy|vamos|pienso|pensamos|quiero|queremos|vengo) (?:a |de )?comprar (?:nada)?',
    '(?:no(?:s|me)? (?:encaja|conviene|interesa)|lo (?:hemos )?descarta\\w*|al final (?:no|nos quedamos donde)|compr[eé] otro|ya (?:l[oa] )?(?:pill[eé]|compr[eé]|encontr[eé])|seguiremos con|no (?:l[oa] )?quiero|no vamos a (?:comprar|ir)|iba a \\w+ pero)',
    '(?:mejor (?:ya )?no|ya no (?:voy|vamos|compro|quiero|queremos|hace falta)|nos bajamos|elegimos (?:a )?otr|me fui con|se fueron con|fuimos con la competencia|ya (?:rentamos|alquilamos|encontramos|conseguimos|conseg[uú][ií])|encontr[eé] (?:uno|una|algo) m[aá]s|decidimos quedarnos|(?:lo|la) iba a \\w+ pero|iba a \\w+ ... pero|s[aá]quenme|no vamos a ir|no vuelvo|es un robo)',
  ],
  ACCEPTS: [
    '(?:porf(?:a|is)|c[oó]mo no|aj[aá]|[oó]rale|sale|perfe|listo|buen[ií]simo|b[aá]rbaro|excelente|claro que s[ií]|me (?:sirve|late|cuadra|queda bien)|(?:bueno,? )?por qu[eé] no|obvio|h[aá]gale|hágalo)',
  ],
  DECLINES: [
    '(?:nop|nel|qu[eé] va|(?:pens[aá]ndolo|mir[aá]ndolo) bien,? no|as[ií] estoy bien|estoy bien as[ií]|para nada)',
  ],
  POSTPONES: [
    '(?:(?:lo|la) (?:tengo que )?(?:hablo|hablar[eé]|hablar|consultar?|consulto|platico|platicar|converso|veo|comento) (?:primero )?con (?:mi|el|la)|(?:ya |y |despu[eé]s |luego )?(?:te|le|les|os) (?:aviso|digo|escribo|confirmo|contacto)|d[eé]j[ea]me (?:ver|pensar\\w*|medir|revisar|checar|consultar)|agu[aá]nt[ae]\\w*|cuando (?:cobre|me paguen|tenga)|cobrando|pasando (?:los|las|el|la)|despu[eé]s (?:vuelvo|regreso|paso)|no (?:me )?puedo comprometer|por (?:ahora|el momento) (?:no|solo)|mant[eé]n\\w+ al tanto|hasta que no|no reserven)',
  ],
  ASKS_PRICE: [
    '(?:a c[oó]mo|en cu[aá]nto|cu[aá]nto (?:cobran|cobr[aá]s|cobr[aá]is|sale|saldr[ií]a|est[aá] saliendo|me sale|sería|piden))',
  ],
};
