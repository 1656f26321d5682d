import type { ReadLanguage } from './language.ts';

/** Español. */
export const ES: ReadLanguage = {
  code: 'es',
  name: 'Español',
  common: 'el la los que de y su usted no en es por con para una si tu mi las del',
  telling:
    'factura* pague pagar pago* importe* días horas semana* contraseña* foto* fotos enviar envíe dirección ' +
    'policía datos dinero ordenador archivos publicar* lunes martes miércoles jueves viernes sábado domingo ' +
    'hola gracias saludos dos tres antes después sus todos',
  forms: [[/ñ/, 0.8]],
  cues: {
    ask:
      'pagar pague paga pagas pago pagos enviar envía envíe envíen transfiera transferir transfiere ingrese ' +
      'rescate exig*',
    price: 'precio cantidad importe compra comprar cuesta queremos quiero',
    wallet: 'billetera* monedero* cartera dirección criptomoneda*',
    within: 'dentro plazo',
    gives: 'tienes dispones tiene tienen disponen quedan queda damos próximas próximos',
    past: 'hace últimos últimas cada desde',
    opened: 'abrir abierto leer leído',
    raise: 'contrario aumenta* duplic* subirá después',
    discount: 'descuento mitad',
    otherMoney: 'salario sueldo facturación ingresos ganas beneficios',
    threat: 'publicar* publicaré difund* filtrar* cifrad* hackead* robad* divulg*',
    contact: '',
    yours: 'tus sus tu',
    until: 'antes hasta',
    takes: 'tarda',
    ago: '',
    clock: '',
    rate: 'cotización',
    drop: '',
    brand: 'bizum*',
    messenger: '',
    number: '',
    article: 'un una',
    single: 'medio',
    event: '',
    rises: 'aumenta* duplic* subirá',
    pieces: '',
    owed: 'multa multas',
    held: 'video* vídeo* fotos imágenes archivos datos',
    orElse: 'contrario',
    audience: '',
    reversed: '',
  },
  numbers:
    'dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 doce 12 quince 15 veinte 20 ' +
    'veinticuatro 24 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90 y +0' +
    ' cien 100 ciento 100 doscientos 200 trescientos 300 cuatrocientos 400 quinientos 500 seiscientos 600 setecientos 700 ochocientos 800 novecientos 900 mil ×1000',
  scales: { thousand: 'mil', million: 'millón, millones', milliard: '' },
  times: {
    minute: 'minutos',
    hour: 'hora, horas',
    day: 'día, días, dia, dias',
    week: 'semana, semanas',
    businessDay: 'días hábiles, días laborables',
  },
  money: {
    USD: 'dólares, dolares',
    GBP: 'libras, libras esterlinas',
    CHF: 'francos suizos',
    MXN: 'pesos mexicanos',
    ARS: 'pesos argentinos',
    CLP: 'pesos chilenos',
  },
  multiples: [],
  crowns: null,
  dates: {
    months: [
      'enero',
      'febrero',
      'marzo',
      'abril',
      'mayo',
      'junio',
      'julio',
      'agosto',
      'septiembre|setiembre',
      'octubre',
      'noviembre',
      'diciembre',
    ],
    weekdays: ['lunes', 'martes', 'miércoles|miercoles', 'jueves', 'viernes', 'sábado|sabado', 'domingo'],
    by:
      'antes del|antes de|antes|hasta el|hasta|para el|a más tardar el|a más tardar|como máximo el|como muy ' +
      'tarde el',
    byBehind: '',
    next: 'el|próximo|el próximo|del próximo|este|medianoche del|la medianoche del|fin del|la noche del',
    at: 'a las|a la',
  },
  paid: 'pagó|pagaron|ha pagado|han pagado',
  deeds:
    'public(?:ar|aré|amos)|filtrar|filtra(?:da|do|ción)|difund|divulg|revelar|chantaj|amenaz|hacke|intrus|' +
    'malware|cifrad|cifram|encript|descifr|atac|ataque|bomba|explot|explos|matar|herir|destru|dañ|robad|robamos|' +
    'desnud|íntim|masturb|porno|silencio|rescate|sé lo que hiciste|sabemos lo que|grabación tuya|grabé|' +
    'grabamos|tumbar|tu (?:marido|mujer|esposa|esposo|familia|jefe) (?:se|lo|re)',
  mail: {
    from: 'de|remitente',
    date: 'fecha|enviado|enviado el',
    subject: 'asunto',
    to: 'para|destinatario',
    cc: 'cc',
    replyTo: 'responder a',
    wrote: 'escribió',
    ends: '',
  },
  contacts: {
    ask:
      'escríbeme escribe escriba escríbame escríbanos escribidme escribir contacta contacte contácteme ' +
      'contáctenos contáctame contáctanos contactar contactarnos contactarme responda responde responder ' +
      'llama llame llámame háblame habla hablar mándame mándeme agrégame agrega añádeme avísame avisa',
    heading: 'contacto contactos soporte ayuda preguntas pregunta dudas consultas negociación comunicación',
    reaches: 'encuentras encuentra localizas localizarme disponible responde atiende encontrarme',
    send: 'envía envíe envíanos envíalo manda mande mándalo enviar mandar',
    object: 'mensaje comprobante recibo captura justificante código clave identificador prueba confirmación',
    act:
      'envío enviaré enviaremos mandaré mandaremos publico publicaré publicaremos contaré contaremos recibirá ' +
      'recibirán verá verán sabrá sabrán escribí llamaré avisaré todos',
    self:
      'me mí nos nosotros mi mis nuestro nuestra conmigo escríbeme escríbame contácteme contáctame ' + 'contáctenos',
    subject: 'yo él ella ellos',
    reader: 'tú usted ustedes',
    you: 'te ti',
    lead: 'puedes puede debes y o pero ahora solo para con por favor',
    yours: 'tu tus su sus vuestro vuestra',
    person:
      'esposa esposo mujer marido jefe jefa novia novio amigo amigos amiga familia madre padre mamá papá hijo ' +
      'hija hermano hermana vecino vecina colega colegas compañero compañeros cliente clientes abogado médico ' +
      'contactos',
    office:
      'empresa banco policía clínica hospital escuela colegio trabajo oficina periódico prensa universidad ' +
      'juzgado seguro',
    label: 'correo email mail e-mail dirección cuenta número teléfono móvil usuario canal enlace en por a vía es',
    orElse: 'sino salvo',
    to: 'a',
    not: 'no nunca jamás ni',
    known: 'contraseña nombre datos sobre',
    answers: 'responde responden',
    further: 'alternativo alternativa segundo',
    or: 'o y',
    speech: 'dice dijo escribió anuncio perfil',
  },
  menace: null,
};
