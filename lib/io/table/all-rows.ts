import type { KindName } from '#row-kinds';
import type { ListName } from '#row-kinds/lists.ts';
import { AuditRow, ChainEndRow, FormerAuditHeadRow, FormerAuditRow, MasterHeadRow, OpeningRow } from './audit/rows.ts';
import { BriefRow, BriefSlotsRow, BriefWalletRow, CrowdedRow, GrowthRow, KeptBriefRow } from './brief/rows.ts';
import {
  BriefRow,
  BriefSlotsRow,
  BriefWalletRow,
  CrowdedRow,
  GrowthRow,
  SentBriefRow,
  SentBriefs,
} from './brief/rows.ts';
import { AlikeRow, BandRow, CampaignRow, ConsensusRow, NoticeRow, TextRow } from './campaign/rows.ts';
import { CaseEntryRow, CaseOfRow, CaseRow, HeldRow, ListedCaseRow } from './case/rows.ts';
import {
  ClusterMembers,
  ClusterNameRow,
  ClusterRow,
  LinkDecisionRow,
  LinkEndRow,
  LinkRow,
  NodeRow,
  WriterRow,
} from './cluster/rows.ts';
import { ContactDecisionRow, ContactSightingRow } from './contact/rows.ts';
import { SessionRow, SignInRow } from './desk/rows.ts';
import {
  AskedDepartureRow,
  BatchRow,
  CampaignLeftRow,
  DepartureAlertRow,
  DepartureRow,
  EndpointRow,
  FeedEventRow,
  FeedHeadRow,
  FeedStateRow,
  NamedEndpointsRow,
  PartnerRow,
  PauseRow,
  PublishedRow,
  StixObjects,
  SubscriberRow,
  ToldRow,
  ToldSpellingRow,
} from './feed/rows.ts';
import { AdditionRow, QuestionRow, ReceiptRow } from './follow-up/rows.ts';
import {
  BareSwitchRow,
  ContestAlertRow,
  ContestRow,
  DecisionRow,
  DecisionsRow,
  OpenContestRow,
  SenderRow,
  ServiceListsRow,
  ServiceRow,
} from './gate/rows.ts';
import { ContestPageRow, LoadRow, PageRow, TokenRow, WorkRow } from './intake/rows.ts';
import {
  BlockEffectRow,
  ChainAskRow,
  ChainCursorRow,
  ChainFactsRow,
  CoSpendRow,
  MoneyRow,
  OutpointRow,
  PaymentAlertRow,
  PaymentNewsRow,
  PaymentRow,
  RatesRow,
  ShownRow,
  TrailRow,
  TransactionLines,
} from './payment/rows.ts';
import { AttemptsRow } from './process/rows.ts';
import { Queue, QueuedRow, VerdictRow } from './queue/rows.ts';
import { ReportRow } from './report/rows.ts';
import { BriefNames } from './store/brief-names.ts';
import { Decided } from './store/decided.ts';
import type { List } from './store/list.ts';
import type { Shapes } from './store/rows.ts';
import { SweepRow } from './sweep/rows.ts';
import {
  CampaignPaidRow,
  Campaigns,
  CampaignTallyRow,
  Clusters,
  TotalsOfDayRow,
  TotalsRow,
  TotalsWorkRow,
  VoiceRow,
  WalletPaidRow,
  WalletTallyRow,
} from './tally/rows.ts';
import { CampaignWallets, NamedByRow, NamedRow, SightingRow, WalletCampaignRow, WalletRow } from './wallet/rows.ts';
import { WithdrawalRow, WithdrawnRow } from './withdraw/rows.ts';

/**
 * The rows of every kind, for tests and for the documents that are made of them. Functions import those of their wings: to build all
 * of them costs each start 8 ms.
 */
export const ALL_ROWS = {
  report: ReportRow,
  more: AdditionRow,
  talk: QuestionRow,
  namedBy: NamedByRow,
  receipt: ReceiptRow,
  token: TokenRow,
  page: PageRow,
  work: WorkRow,
  contestPage: ContestPageRow,
  wallet: WalletRow,
  walletCampaign: WalletCampaignRow,
  sighting: SightingRow,
  named: NamedRow,
  walletTally: WalletTallyRow,
  withdrawnOf: WithdrawnRow,
  contest: ContestRow,
  openContest: OpenContestRow,
  decisions: DecisionsRow,
  decision: DecisionRow,
  service: ServiceRow,
  serviceLists: ServiceListsRow,
  contactSighting: ContactSightingRow,
  contactDecision: ContactDecisionRow,
  text: TextRow,
  band: BandRow,
  campaign: CampaignRow,
  campaignTally: CampaignTallyRow,
  campaignWord: NoticeRow,
  consensus: ConsensusRow,
  voice: VoiceRow,
  totals: TotalsRow,
  totalsOfDay: TotalsOfDayRow,
  bareSwitch: BareSwitchRow,
  campaignLeft: CampaignLeftRow,
  link: LinkRow,
  linkDecision: LinkDecisionRow,
  shown: ShownRow,
  linkEnd: LinkEndRow,
  node: NodeRow,
  cluster: ClusterRow,
  clusterName: ClusterNameRow,
  writer: WriterRow,
  payment: PaymentRow,
  walletPaid: WalletPaidRow,
  campaignPaid: CampaignPaidRow,
  chainFacts: ChainFactsRow,
  trail: TrailRow,
  outpoint: OutpointRow,
  coSpend: CoSpendRow,
  blockEffect: BlockEffectRow,
  moneyEntry: MoneyRow,
  rates: RatesRow,
  chainCursor: ChainCursorRow,
  chainAsk: ChainAskRow,
  feedHead: FeedHeadRow,
  feedEvent: FeedEventRow,
  feedState: FeedStateRow,
  published: PublishedRow,
  toldSpelling: ToldSpellingRow,
  pause: PauseRow,
  told: ToldRow,
  subscriber: SubscriberRow,
  partner: PartnerRow,
  endpoint: EndpointRow,
  namedEndpoints: NamedEndpointsRow,
  batch: BatchRow,
  departure: DepartureRow,
  askedDeparture: AskedDepartureRow,
  departureAlert: DepartureAlertRow,
  attempts: AttemptsRow,
  sender: SenderRow,
  load: LoadRow,
  sweep: SweepRow,
  withdrawal: WithdrawalRow,
  twins: AlikeRow,
  totalsWork: TotalsWorkRow,
  contestAlert: ContestAlertRow,
  crowdedAlert: CrowdedRow,
  brief: BriefRow,
  briefWallet: BriefWalletRow,
  briefSlots: BriefSlotsRow,
  growthAlert: GrowthRow,
  paymentAlert: PaymentAlertRow,
  paymentNews: PaymentNewsRow,
  sentBrief: KeptBriefRow,
  case: CaseRow,
  held: HeldRow,
  caseEntry: CaseEntryRow,
  caseInList: ListedCaseRow,
  caseOf: CaseOfRow,
  queued: QueuedRow,
  queueVerdict: VerdictRow,
  session: SessionRow,
  signIn: SignInRow,
  audit: AuditRow,
  auditOpening: OpeningRow,
  auditMaster: MasterHeadRow,
  auditChain: ChainEndRow,
  formerAudit: FormerAuditRow,
  formerAuditHead: FormerAuditHeadRow,
} satisfies Record<KindName, Pick<Shapes<never>, 'kind'>>;

/** The lists of all kinds, likewise. */
export const ALL_LISTS = {
  briefNames: BriefNames,
  stixObjects: StixObjects,
  campaignWallets: CampaignWallets,
  briefs: SentBriefs,
  campaigns: Campaigns,
  clusterMembers: ClusterMembers,
  clusters: Clusters,
  decided: Decided,
  transaction: TransactionLines,
  queue: Queue,
} satisfies Record<ListName, Pick<List<never>, 'name'>>;
