import type { ReadLanguage } from './language.ts';

/** Português. */
export const PT: ReadLanguage = {
  code: 'pt',
  name: 'Português',
  common: 'o de que não e você um para seu com uma os em se eu da do meu sua',
  telling:
    'fatura* pague pagar pagamento* valor* dias horas semana* senha* foto* fotos enviar envie endereço polícia ' +
    'dados dinheiro computador arquivos publicar* segunda terça quarta quinta sexta olá obrigado obrigada dois ' +
    'três antes depois seus todos',
  forms: [
    [/õ/, 0.4],
    [/[çèêà]/, 0.2],
  ],
  cues: {
    ask: 'pagar pague paga pagamento* enviar envie transferir transfira resgate exig*',
    price: 'preço valor quantia compre comprar custa queremos quero',
    wallet: 'carteira* endereço*',
    within: 'dentro prazo',
    gives: 'tem tens têm restam próximas próximos damos',
    past: 'últimos últimas cada desde',
    opened: 'abrir lido',
    raise: 'contrário aument* dobrará duplic* subirá depois',
    discount: 'desconto metade',
    otherMoney: 'salário faturamento faturação receita ganha lucro*',
    threat: 'publicar* divulg* vazar* criptograf* hackead* roubad*',
    contact: '',
    yours: 'seu sua seus suas teu tua teus tuas',
    until: 'até antes',
    takes: '',
    ago: '',
    clock: '',
    rate: 'cotação câmbio',
    drop: '',
    brand: '',
    messenger: '',
    number: '',
    article: 'um uma',
    single: 'meio',
    event: '',
    rises: 'aument* dobrará duplic* subirá',
    pieces: '',
    owed: 'multa multas',
    held: 'vídeo* fotos imagens arquivos ficheiros dados',
    orElse: 'contrário',
    audience: '',
    reversed: '',
  },
  numbers:
    'dois 2 duas 2 três 3 sete 7 oito 8 dez 10 doze 12 quinze 15 vinte 20 trinta 30 quarenta 40 cinquenta 50 ' +
    'sessenta 60 setenta 70 oitenta 80 noventa 90 e +0' +
    ' cem 100 cento 100 duzentos 200 trezentos 300 quatrocentos 400 quinhentos 500 seiscentos 600 setecentos 700 oitocentos 800 novecentos 900 mil ×1000',
  scales: { thousand: 'mil', million: 'milhão, milhões', milliard: 'bilhões' },
  times: {
    minute: 'minutos',
    hour: 'hora, horas',
    day: 'dia, dias',
    week: 'semana, semanas',
    businessDay: 'dias úteis',
  },
  money: {
    USD: 'dólares',
    GBP: 'libras',
    BRL: 'reais',
    CHF: 'francos suíços',
  },
  multiples: [],
  crowns: null,
  dates: {
    months: [
      'janeiro',
      'fevereiro',
      'março',
      'abril',
      'maio',
      'junho',
      'julho',
      'agosto',
      'setembro',
      'outubro',
      'novembro',
      'dezembro',
    ],
    weekdays: [
      'segunda-feira|segunda',
      'terça-feira|terça',
      'quarta-feira|quarta',
      'quinta-feira|quinta',
      'sexta-feira|sexta',
      'sábado',
      'domingo',
    ],
    by: 'até|até o|até ao|até à|até a|até às|antes de|antes do|o mais tardar|no máximo até|impreterivelmente até',
    byBehind: '',
    next: 'o|a|à|ao|próxima|a próxima|à próxima|próximo|esta|o fim de|o final de|meia-noite de|o dia|dia',
    at: 'às|as|pelas',
  },
  paid: 'pagou|pagaram',
  deeds:
    'public(?:ar|aremos|ados)|divulg|vaz(?:ar|amento|ados|aremos)|difund|revelar|chantag|extor|ameaç|hacke|' +
    'invad|malware|cifrad|criptograf|encript|decifr|ataqu|ataca|bomba|explod|explos|matar|ferir|destru|danific|' +
    'roubad|roubamos|nu[as] |íntim|masturb|porn|silêncio|resgate|sei o que|sabemos o que|gravação sua|gravei|' +
    'derrubar|(?:seu|teu|sua|tua) (?:marido|mulher|esposa|família|chefe) ',
  mail: {
    from: 'de|remetente',
    date: 'data|enviado|enviada|enviada em',
    subject: 'assunto',
    to: 'para|destinatario',
    cc: 'cc',
    replyTo: 'responder a',
    wrote: 'escreveu',
    ends: '',
  },
  contacts: {
    ask:
      'escreva escreve escreva-me escreva-nos contate contacte contacta contate-nos contacte-nos contacte-me ' +
      'fale fala falar chame chama chame-me responda responde ligue adicione adiciona avise',
    heading: 'contato contacto suporte ajuda dúvidas perguntas negociação',
    reaches: 'encontra disponível responde atende',
    send: 'envie envia mande manda enviar mandar',
    object: 'mensagem comprovante comprovativo recibo código chave identificador prova confirmação',
    act:
      'enviarei enviaremos mandarei publicarei publicaremos contarei receberá receberão verá verão saberá vou ' +
      'vamos vai vão escrevi todos',
    self: 'me mim nos conosco comigo meu minha nosso nossa connosco',
    subject: 'eu ele ela eles',
    reader: 'você vocês tu',
    you: 'te lhe ti',
    lead: 'pode deve e ou mas agora só para com por favor em entre',
    yours: 'seu sua seus suas teu tua teus tuas',
    person:
      'esposa esposo mulher marido chefe namorada namorado amigo amigos família mãe pai filho filha irmão ' +
      'irmã vizinho colega colegas cliente clientes advogado médico contatos',
    office: 'empresa banco polícia clínica hospital escola trabalho jornal imprensa universidade seguradora',
    label:
      'e-mail email mail correio endereço conta número telefone celular telemóvel usuário canal no na pelo ' + 'por é',
    orElse: 'senão',
    to: 'para',
    not: 'não nunca nem',
    known: 'senha nome dados sobre',
    answers: 'responde respondem',
    further: 'alternativo segundo',
    or: 'ou e',
    speech: 'diz disse escreveu anúncio perfil',
  },
  menace: null,
};
