import type { Menace } from './menace.ts';

/** English. */
export const EN: Menace = {
  or: 'or|or else|otherwise|if not|else|then',
  unless:
    "unless|until you pay|until you send|if you ~ not|if you don't|if you don’t|if you dont|if you refuse|if i ~ not|if we ~ not|if i don't|if we don't",
  exposes:
    "(?:i|we|i'll|we'll|i’ll|we’ll|ill|i will|we will|i am going to|we are going to|i'm going to|gonna)(?: just| also| then)? (?:send|post|share|show|tell|upload|sell|spread|forward|put|mail|email|distribute)",
  leaks:
    "(?:i|we|i'll|we'll|i’ll|we’ll|ill|i will|we will|i am going to|we are going to|i'm going to|gonna)(?: just| also| then)? (?:publish|leak|release|expose|dump|reveal|auction)",
  held: 'video*|recording*|picture*|pics?|photo*|nude*|tape|clip*|chat*|screenshot*|data|database|file*|document*|record*|source code|history|secret*|everything|dick|messages|notes|location|truth|film*|footage|it|them',
  audience:
    'everyone|everybody|all your|all of your|every contact|whole|friends?|family|wife|husband|mom|mum|mother|dad|father|parents|boss|employer|colleagues|coworkers|school|classmates|contacts|clients|customers|competitors|followers|facebook|insta|instagram|internet|online|public|press|media|girlfriend|boyfriend|partner|neighbou?rs|world|porn|police|relatives|twitter|tiktok|dark ?web|forum*',
  reaches:
    'gets?|sees?|knows?|learns?|hears?|hear|receives?|watch|watches|finds? out|goes|go|going|lands?|ends? up|be published|be sent|be posted|be released|be leaked|will be',
  published: 'be published|be released|be leaked|be posted|published|go public|goes public|going online|go online',
  harms:
    "you(?: will|'ll|’ll) (?:regret|be sorry|pay for)|(?:i|we)(?: will|'ll|’ll)? (?:burn|ruin|destroy|kill|hurt|break|beat|attack|ddos|shoot|stab|rape|wipe|delete|come to|come for|come after|take down|shut down|be back)|(?:it|bomb|they) (?:goes off|go off|explodes|explode|will explode|blows up)|(?:network|site|website|server*|system*|business|computers?) (?:stays?|remains?|goes|go|will be) (?:down|offline|dead|locked)|(?:lose|never see) (?:your|all|everything)|hear about the breach|people (?:will )?die",
  power:
    "your (?:data|files|network|computer|phone|account|photos|pictures|documents) (?:is|are) (?:ours|mine|encrypted|locked|in our hands)|(?:price of|pay for|buy) (?:our |my )?silence|(?:my|our) silence (?:costs?|is|has)|(?:i|we) know where you (?:live|work|sleep)|(?:i|we) know (?:what|everything) you|know your secret|there is a bomb|bombs? (?:is|are|has been|have been|in your)|(?:i|we)(?: have|'ve|’ve)? (?:hacked|recorded|filmed|stole|stolen|downloaded|copied|encrypted|infected|breached|exfiltrated) ~ (?:you|your)|you (?:were|are|have been|got) (?:recorded|filmed|hacked|pwned)|(?:i|we) (?:have|hold|got) (?:all )?(?:your|ur) ~ (?:data|database|files|documents|nudes|pics|pictures|photos|videos?|chats|secrets|passwords)|ransom (?:is|of)|(?:i|we) will ddos|paid me to (?:hurt|kill|beat|harm)|(?:someone|somebody) wants you (?:dead|hurt)|(?:keeps?|stays?) (?:it )?(?:private|secret|between us)|(?:nobody|no one) (?:finds out|will know|will see|hears|gets to)|(?:want|like) (?:ur|your) ~ to see|access to your (?:webcam|camera|phone|device|computer|accounts?|mail|email)|your password is|(?:i|we)(?: will)? delete (?:the|your|this|that|everything)|your data back|backups are deleted|you will get the key|to get the key",
  tells:
    'polic(?:e|y) warn*|warns? (?:of|about|that)|beware|newspaper|(?:someone|somebody|they|scammers?) may (?:say|claim)|(?<!(?:you|we|they|who|i) )do not pay|demanded ~ from|scammers?|phishing|awareness',
};
