/* Generated from schemas/ by `npm run generate`. Do not edit: change the schema instead. */

/**
 * A short name for use inside the dossier: lower-case Latin letters, digits and single hyphens. Readers never see it; once others refer to it, do not change it.
 */
export type Slug = string;
/**
 * The id of one item of evidence: E, a hyphen and at least two digits.
 */
export type EvidenceId = string;
/**
 * Plain text on one or several lines, without formatting. It is kept exactly as you typed it, also where it looks like a number.
 */
export type Text = string;
/**
 * Short plain text in the dossier's language, or one line for each language.
 */
export type Phrase =
  | string
  | {
      /**
       * The text in the language that stands before it: en, fr, kk.
       */
      [k: string]: string;
    };
/**
 * Text in Markdown: paragraphs, *emphasis*, lists, quotations and links; no HTML. Cite evidence as [@E-04, p. 12], several with semicolons: [@E-04, p. 12; @E-07]. Write it in the dossier's language, or as one text for each language.
 */
export type Prose =
  | string
  | {
      /**
       * The text in the language that stands before it, as Markdown: en, fr, kk.
       */
      [k: string]: string;
    };
/**
 * A language code: two or three letters (en, fr, kk), with a script where one language is written in several (kk-Cyrl).
 */
export type Language = string;
/**
 * The writing system, as its four-letter code: Latn (Latin), Cyrl (Cyrillic), Arab (Arabic), Geor (Georgian), Armn (Armenian), Hebr (Hebrew).
 */
export type Script = string;
/**
 * The two-letter country code in capitals (ISO 3166-1). XX and ZZ stand for invented countries.
 */
export type Country = string;
/**
 * A full date: year, month and day with hyphens.
 */
export type Day = string;
/**
 * As precisely as the source gives it and no more: 2012, 2012-01 or 2012-01-23; a range as after and before; undated where the source gives no date.
 */
export type PlainDate =
  | string
  | {
      /**
       * The earliest date that the sources allow.
       */
      after?: string;
      /**
       * The latest date that the sources allow.
       */
      before?: string;
    };
/**
 * true for the one value that you hold to be right. Give the reason beside it; leave it out everywhere if you cannot tell.
 */
export type Preferred = boolean;
/**
 * As precisely as the source gives it: 2012, 2012-01, 2012-01-23, a range as after and before, or undated. Where sources disagree, a list of what each of them says.
 */
export type DateValue =
  | string
  | {
      /**
       * The earliest date that the sources allow.
       */
      after?: string;
      /**
       * The latest date that the sources allow.
       */
      before?: string;
    }
  | DateCandidate[];
/**
 * One place in one item of evidence: in the short form E-04 or E-04, p. 12 (also pp., para., l., at 00:12:30, or several as in E-04, p. 12, para. 5), or with its fields.
 */
export type Citation =
  | string
  | {
      evidence: EvidenceId;
      page?: Text;
      paragraph?: Text;
      line?: Text;
      time?: Text;
      quote?: Quote;
      /**
       * What the source does to the claim: asserts it (the default), corroborates it, or contradicts it.
       */
      relation?: 'asserts' | 'corroborates' | 'contradicts';
    };
/**
 * Where the evidence says so. The short form names the item and, where you can, the place in it: E-04, p. 12.
 */
export type Citations = Citation[];
/**
 * Plain text. Where sources disagree, a list of what each of them says.
 */
export type DisputedText = string | TextCandidate[];
/**
 * The id of an organisation in organisations.yaml. Where sources disagree about which one it was, a list of what each of them says.
 */
export type OrganisationRef = string | OrganisationCandidate[];
/**
 * What happened to the finished document, oldest first.
 *
 * Items: One thing that happened to the document.
 */
export type History = {
  /**
   * What happened.
   */
  event: 'sent' | 'tabled' | 'answered' | 'listed' | 'refused' | 'corrected' | 'withdrawn';
  on: Day;
  to?: Text;
  /**
   * The fingerprint (SHA-256) of the file that was sent: 64 digits and letters from a to f, as dossier build prints it.
   */
  sha256?: string;
  number?: Text;
  changes?: Phrase;
}[];
/**
 * Small letters in a row.
 *
 * Items: Small letters in a row.
 */
export type Letters = string[];
/**
 * Numbers of documents or registers, for telling the person from namesakes. Keep those that are not public in the vault.
 *
 * Items: One number.
 */
export type Identifiers = {
  /**
   * What the number is.
   */
  type: 'passport' | 'national_id' | 'tax_number' | 'other';
  number: Text;
  country?: Country;
  citations?: Citations;
}[];
/**
 * The people whose conduct in office the dossier describes. One entry for each; the same id for the same person in every dossier.
 */
export type OfficialsFile = Official[];
/**
 * The courts, prosecution services, police and other bodies that the case names.
 */
export type OrganisationsFile = Organisation[];
/**
 * One kind of data about a person.
 */
export type KindOfData =
  | 'name'
  | 'account'
  | 'occupation'
  | 'birth'
  | 'address'
  | 'contact'
  | 'identifiers'
  | 'health'
  | 'image';
/**
 * Victims, witnesses and other people whom the case touches and who are not described for their conduct in office.
 */
export type PersonsFile = Person[];
/**
 * The proceedings, alleged to be politically motivated, and what was done in them: act by act, with who took part.
 */
export type ProsecutionsFile = Prosecution[];
/**
 * Everything that the dossier relies on: one entry for each item.
 */
export type EvidenceFile = EvidenceItem[];
/**
 * The sanctions submissions to be made from the case: one entry for each document.
 */
export type SubmissionsFile = Submission[];
/**
 * The parliamentary questions, letters and other texts to be drafted from the case: one entry for each.
 */
export type QuestionsFile = Question[];
/**
 * What reviewers checked, and what they decided.
 */
export type ReviewsFile = Review[];
/**
 * Messages that belong together, or further groups.
 */
export type LocaleGroup =
  | {
      [k: string]: LocaleGroup;
    }
  | string;
/**
 * Words, or a few in a row.
 */
export type Words = Text[];
/**
 * Findings that the team has looked at and sets aside for a time, in suppressions.yaml beside workspace.yaml.
 */
export type SuppressionsFile = Suppression[];

/**
 * What one group of sources gives as the date.
 */
export interface DateCandidate {
  value: PlainDate;
  citations: Citations;
  preferred?: Preferred;
  reason?: Text;
}
/**
 * Words of the source, copied exactly, so that a reviewer finds them again.
 */
export interface Quote {
  exact: Text;
  prefix?: Text;
  suffix?: Text;
  language?: Language;
  translation?: Text;
}
/**
 * What one group of sources says.
 */
export interface TextCandidate {
  value: Text;
  citations: Citations;
  preferred?: Preferred;
  reason?: Text;
}
/**
 * The organisation that one group of sources names.
 */
export interface OrganisationCandidate {
  value: Slug;
  citations: Citations;
  preferred?: Preferred;
  reason?: Text;
}
/**
 * Endings that the names of families exchange from case to case in a language: whoever is not to be named is looked for in all cases. An ending that is only added needs no entry.
 */
export interface DeclensionFile {
  language: Language;
  /**
   * Groups of endings, of which a name has one at most.
   *
   * Items: Endings that are exchanged after the same letters.
   */
  endings: {
    after?: Letters;
    exchanged: Letters;
  }[];
}
/**
 * One organisation that submits the case.
 */
export interface Submitter {
  organisation: Text;
  description?: Phrase;
  /**
   * The person or office whom the reader can ask.
   */
  contact?: {
    name?: Text;
    email?: Text;
    phone?: Text;
    address?: Text;
  };
  link_to_case?: Prose;
}
/**
 * One approval.
 */
export interface SignOff {
  /**
   * What was checked: the law, the safety of the people named, or their consent.
   */
  kind: 'legal' | 'security' | 'consent';
  by: Text;
  on: Day;
}
/**
 * The main file of one case: what it is about, how far it has come, and who submits it.
 */
export interface DossierFile {
  /**
   * The version of this file format. Always 1 for now.
   */
  schema_version: 1;
  id: Slug;
  title: Phrase;
  language: Language;
  country: Country;
  /**
   * How far the dossier has come: draft (you are writing), review (others check it), cleared (it may be sent). Documents of a draft carry a mark on every page.
   */
  status: 'draft' | 'review' | 'cleared';
  as_of: Day;
  /**
   * true for invented cases, such as the specimen. Every page of every document then says so.
   */
  fictional?: boolean;
  summary?: Prose;
  context?: Prose;
  /**
   * Who submits the case, and whom the reader can ask.
   */
  submitters?: Submitter[];
  why_now?: Prose;
  remedies?: Prose;
  /**
   * On what basis you process the personal data of the people described.
   */
  data_protection?: {
    controller?: Text;
    legal_basis?: Text;
    information_decision?: Text;
    retention?: Text;
  };
  /**
   * Who approved the dossier for sending.
   */
  sign_offs?: SignOff[];
  officials?: OfficialsFile;
  organisations?: OrganisationsFile;
  persons?: PersonsFile;
  prosecutions?: ProsecutionsFile;
  evidence?: EvidenceFile;
  submissions?: SubmissionsFile;
  questions?: QuestionsFile;
  reviews?: ReviewsFile;
}
/**
 * A person whose conduct in office the dossier describes.
 */
export interface Official {
  id: Slug;
  name?: Text;
  known_as?: Phrase;
  /**
   * alleged: you allege conduct that may lead to sanctions. mentioned: the sources name the person, and you allege nothing. affected: the person suffered from the events, as a judge dismissed for an acquittal.
   */
  standing: 'alleged' | 'mentioned' | 'affected';
  /**
   * The name in its own script, and every other spelling that the sources use.
   */
  names?: NameForm[];
  /**
   * As the sources give it. Documents use it for pronouns; without it they avoid them.
   */
  gender?: 'female' | 'male' | 'other';
  /**
   * When and where the person was born, if the sources say so.
   */
  birth?: {
    date?: DateValue;
    place?: DisputedText;
    citations?: Citations;
  };
  /**
   * Country codes, if the sources give a nationality. Do not conclude it from the office.
   */
  nationalities?: Country[];
  identifiers?: Identifiers;
  /**
   * The offices that the official held, as far as the sources say so.
   */
  posts?: Post[];
  description?: Prose;
  /**
   * Sanctions lists on which the person already stands.
   */
  existing_listings?: Listing[];
  /**
   * Whether someone else of the same name could be meant.
   */
  namesakes_checked?: {
    on: Day;
    by: Text;
    result: Phrase;
  };
  /**
   * Whether the official was asked, and what the answer was.
   */
  right_of_reply?: {
    /**
     * When and how the official was asked.
     */
    asked?: {
      on: Day;
      channel: Phrase;
    };
    answer?: Prose;
    not_asked?: Phrase;
  };
  /**
   * Whether you searched for information that speaks in the official’s favour, and what you found.
   */
  exculpatory?: {
    searched_on: Day;
    result: Prose;
  };
  /**
   * Fill this in if the sources say that the person has died.
   */
  deceased?: {
    on?: PlainDate;
    citations: Citations;
  };
}
/**
 * One form of the name.
 */
export interface NameForm {
  value: Text;
  /**
   * What form it is: native (in the script of the country), transliteration, alias, former, maiden.
   */
  kind: 'native' | 'transliteration' | 'alias' | 'former' | 'maiden';
  script?: Script;
  language?: Language;
  /**
   * The name taken apart.
   */
  parts?: {
    family?: Text;
    given?: Text;
    patronymic?: Text;
  };
  citations?: Citations;
}
/**
 * One office that the official held.
 */
export interface Post {
  id?: Slug;
  title: Phrase;
  title_original?: Text;
  organisation?: OrganisationRef;
  from?: DateValue;
  /**
   * start: the sources say that the office began then. first_cited: it is only the first time that a source mentions the person in it.
   */
  from_is?: 'start' | 'first_cited';
  to?: DateValue;
  /**
   * end: the sources say that the office ended then. last_cited: it is only the last time that a source mentions the person in it.
   */
  to_is?: 'end' | 'last_cited';
  citations?: Citations;
}
/**
 * One entry on a sanctions list.
 */
export interface Listing {
  authority: Text;
  regime?: Text;
  on?: PlainDate;
  reference?: Text;
  /**
   * Where the entry can be read.
   */
  url?: string;
  citations?: Citations;
}
/**
 * A court, prosecution service, police unit, prison, ministry, hospital or other body.
 */
export interface Organisation {
  id: Slug;
  name: Phrase;
  /**
   * What it is.
   */
  kind:
    | 'court'
    | 'prosecution'
    | 'police'
    | 'security_service'
    | 'prison'
    | 'ministry'
    | 'hospital'
    | 'head_of_state'
    | 'parliament'
    | 'party'
    | 'movement'
    | 'media'
    | 'other';
  /**
   * The name in the language of the country, and other spellings.
   */
  names?: NameForm[];
  parent?: Slug;
  place?: Text;
  country?: Country;
}
/**
 * A victim, a witness, or another person whom the case touches.
 */
export interface Person {
  id: Slug;
  name?: Text;
  pseudonym?: Text;
  /**
   * What the person is in this case.
   */
  role?: 'victim' | 'witness' | 'relative' | 'lawyer' | 'other';
  /**
   * The name in its own script, and other spellings.
   */
  names?: NameForm[];
  /**
   * What the person is, as far as it matters to the case.
   *
   * Items: One category.
   */
  categories?: (
    | 'journalist'
    | 'lawyer'
    | 'human_rights_defender'
    | 'opposition_politician'
    | 'trade_unionist'
    | 'protester'
    | 'religious'
    | 'minority'
    | 'judge'
    | 'relative'
    | 'other'
  )[];
  /**
   * As the sources give it. For the record: documents do not print it.
   */
  gender?: 'female' | 'male' | 'other';
  age_or_birth?: Text;
  occupation?: Phrase;
  /**
   * Two laws ask whether the victim was exposing illegal acts of officials, or exercising or defending rights.
   */
  protected_status?: {
    /**
     * Which of the two it is.
     */
    kind: 'exposing_official_illegality' | 'exercising_or_defending_rights';
    facts: Prose;
  };
  /**
   * Where the person stands now, as far as the sources say so.
   */
  status?:
    | 'at_liberty_under_investigation'
    | 'at_liberty_on_trial'
    | 'acquitted'
    | 'sentence_served'
    | 'released_early'
    | 'detained_under_investigation'
    | 'detained_on_trial'
    | 'serving_sentence'
    | 'committed_to_psychiatric_care'
    | 'in_hiding'
    | 'in_exile'
    | 'deceased'
    | 'unknown';
  /**
   * Whether a body has assessed the person under the criteria of PACE Resolution 1900 (2012). Only for people who are or were detained.
   */
  political_prisoner?: {
    /**
     * The letters of paragraph 3 of the resolution that the body found to be met.
     *
     * Items: A letter of paragraph 3.
     */
    criteria: ('a' | 'b' | 'c' | 'd' | 'e')[];
    assessed_by: Text;
    citations: Citations;
  };
  description?: Prose;
  /**
   * What the person has agreed to. One entry for each statement.
   */
  consent?: Consent[];
  /**
   * Which data about the person are public already, without consent: a judgment that was pronounced in open court, an interview that the person gave.
   */
  public_basis?: PublicBasis[];
  risk?: Text;
}
/**
 * One statement of consent.
 */
export interface Consent {
  /**
   * Who gave it.
   */
  given_by: 'person' | 'relative' | 'lawyer' | 'guardian';
  /**
   * Who may receive the information: public, or the ids of regimes and instruments.
   */
  recipients: Text[];
  scope: Text;
  /**
   * The same, kind by kind, so that the program can go by it. Without it the entry stands for the name and the account in public documents, and for nothing in a confidential annex.
   */
  covers?: KindOfData[];
  on: Day;
  expires?: Day;
  withdrawn_on?: Day;
  form?: Text;
}
/**
 * What is public already, and where it can be read.
 */
export interface PublicBasis {
  /**
   * The kinds of data that are public.
   */
  covers: KindOfData[];
  citations: Citations;
}
/**
 * One proceeding that you allege to be politically motivated.
 */
export interface Prosecution {
  id: Slug;
  /**
   * What kind of proceeding it is.
   */
  kind: 'criminal' | 'administrative' | 'psychiatric_commitment' | 'extradition' | 'other';
  title: Phrase;
  /**
   * The ids of the persons proceeded against.
   */
  defendants: Slug[];
  country?: Country;
  court?: OrganisationRef;
  case_number?: DisputedText;
  /**
   * What the defendants were charged with.
   */
  charges?: Charge[];
  summary?: Prose;
  /**
   * Why you hold the proceeding to be politically motivated.
   */
  political_motive?: {
    /**
     * What points to a political motive.
     *
     * Items: One indicator.
     */
    indicators: (
      | 'charge_for_expression'
      | 'charge_for_association'
      | 'charge_for_assembly'
      | 'charge_for_belief'
      | 'banned_movement'
      | 'vague_offence'
      | 'no_violence_alleged'
      | 'link_to_public_role'
      | 'timing'
      | 'selective_prosecution'
      | 'disproportionate_sentence'
      | 'closed_proceedings'
      | 'officials_statements'
      | 'reprisal'
    )[];
    text: Prose;
    citations?: Citations;
  };
  /**
   * Which guarantees of a fair trial were not kept, according to the sources.
   */
  procedural_violations?: ProceduralViolation[];
  /**
   * Bodies that have found the proceeding to be unlawful or politically motivated.
   */
  recognised_by?: Recognition[];
  /**
   * What was done in the proceeding, one entry for each act.
   */
  acts?: Act[];
  /**
   * Where the proceeding stands.
   */
  status?:
    'pending' | 'ended_in_conviction' | 'ended_in_acquittal' | 'closed' | 'committed' | 'unknown';
}
/**
 * One charge.
 */
export interface Charge {
  provision?: Phrase;
  label: Phrase;
  citations?: Citations;
}
/**
 * One guarantee that was not kept.
 */
export interface ProceduralViolation {
  /**
   * Which guarantee it is.
   */
  guarantee:
    | 'presumption_of_innocence'
    | 'time_and_facilities_for_defence'
    | 'impartial_tribunal'
    | 'independent_tribunal'
    | 'interpreter'
    | 'equality_of_arms'
    | 'informed_of_charge'
    | 'trial_without_delay'
    | 'legal_assistance'
    | 'double_jeopardy'
    | 'access_to_court'
    | 'communication_with_counsel'
    | 'fair_hearing'
    | 'public_hearing'
    | 'examination_of_witnesses'
    | 'no_punishment_without_law'
    | 'self_incrimination'
    | 'review_of_detention'
    | 'release_pending_trial';
  text?: Prose;
  citations: Citations;
}
/**
 * One finding of one body.
 */
export interface Recognition {
  body: Text;
  date?: PlainDate;
  finding: Phrase;
  citations: Citations;
}
/**
 * One dated thing that was done in the proceeding.
 */
export interface Act {
  id: Slug;
  /**
   * What was done.
   */
  type:
    | 'arrested'
    | 'searched'
    | 'opened_case'
    | 'charged'
    | 'requested_detention'
    | 'authorised_detention'
    | 'extended_detention'
    | 'refused_release'
    | 'prosecuted_in_court'
    | 'gave_expert_opinion'
    | 'testified'
    | 'convicted'
    | 'sentenced'
    | 'acquitted'
    | 'upheld_on_appeal'
    | 'refused_cassation'
    | 'banned_organisation'
    | 'listed_as_extremist'
    | 'ill_treated'
    | 'ordered_ill_treatment'
    | 'denied_medical_care'
    | 'forcibly_medicated'
    | 'committed_to_psychiatric_care'
    | 'held_in_conditions'
    | 'refused_to_investigate'
    | 'closed_investigation'
    | 'concealed_evidence'
    | 'obstructed_defence'
    | 'ordered_or_directed'
    | 'publicly_justified'
    | 'failed_to_comply_with_un_decision'
    | 'summoned'
    | 'threatened'
    | 'dismissed_from_office'
    | 'released';
  date: DateValue;
  /**
   * The ids of the persons to whom it was done. For a judge who was dismissed, the id of the official.
   */
  victims?: Slug[];
  description?: Prose;
  place?: DisputedText;
  organisation?: OrganisationRef;
  /**
   * true if the person was tried in absence, so that a verdict may stand before the arrest.
   */
  in_absentia?: boolean;
  /**
   * What followed for the person.
   */
  outcome?: {
    sentence?: Phrase;
    fine?: Phrase;
    ban?: Phrase;
    detention_until?: DateValue;
    other?: Phrase;
  };
  /**
   * The articles of international law that the act touches, as treaty and article.
   *
   * Items: Treaty and article.
   */
  norms?: string[];
  /**
   * One entry for each official who took part.
   */
  involved?: Involvement[];
  citations?: Citations;
}
/**
 * One official’s part in one act.
 */
export interface Involvement {
  official: Slug;
  /**
   * In what function the official acted. judge: the sources do not say more than that.
   */
  function:
    | 'investigator'
    | 'prosecutor'
    | 'judge'
    | 'presiding_judge'
    | 'panel_judge'
    | 'appeal_judge'
    | 'expert'
    | 'doctor'
    | 'police_officer'
    | 'security_officer'
    | 'prison_head'
    | 'prison_staff'
    | 'superior'
    | 'minister'
    | 'other';
  /**
   * How far the part went. For the record: documents say it in the words of the conduct.
   */
  degree?:
    | 'carried_out'
    | 'gave_orders'
    | 'accomplice'
    | 'present'
    | 'planned'
    | 'suspected'
    | 'authored_law'
    | 'supported_law'
    | 'inaction_on_law'
    | 'implemented_law'
    | 'failed_to_control_subordinates'
    | 'failed_to_act_on_knowledge'
    | 'failed_to_prevent'
    | 'political_responsibility'
    | 'other'
    | 'unknown';
  /**
   * stated: one cited passage names the official, the person and the act together. inferred: you conclude it from several passages; then say how.
   */
  basis?: 'stated' | 'inferred';
  inference?: Prose;
  conduct?: Phrase;
  post?: Slug;
  citations?: Citations;
}
/**
 * One item that the dossier relies on.
 */
export interface EvidenceItem {
  id: EvidenceId;
  /**
   * What the item is.
   */
  kind:
    | 'judgment'
    | 'charging_document'
    | 'detention_order'
    | 'official_statement'
    | 'statute'
    | 'court_record'
    | 'witness_statement'
    | 'victim_statement'
    | 'expert_opinion'
    | 'medical_record'
    | 'un_document'
    | 'ngo_report'
    | 'press'
    | 'photograph'
    | 'video'
    | 'audio'
    | 'social_media'
    | 'correspondence'
    | 'translation'
    | 'other';
  title: Text;
  /**
   * Who may see it: public (everyone), recipient (only the authorities named), internal (only your team).
   */
  confidentiality?: 'public' | 'recipient' | 'internal';
  /**
   * For the confidentiality recipient: the ids of the regimes or instruments whose authorities may see it.
   */
  recipients?: Slug[];
  published?: DateValue;
  author?: Text;
  publisher?: Text;
  language?: Language;
  /**
   * Where it stands on the internet.
   */
  url?: string;
  /**
   * Links to archived copies.
   *
   * Items: One archived copy.
   */
  archives?: {
    /**
     * The address of the copy.
     */
    url: string;
    on?: Day;
  }[];
  accessed?: Day;
  /**
   * The files of the item, in the folder exhibits/ of the dossier.
   */
  files?: ExhibitFile[];
  /**
   * How the item came to you. Collectors stand as references, not by name.
   */
  acquisition?: {
    by?: Text;
    at?: Text;
    method?: Text;
    tool?: Text;
  };
  /**
   * Who had the item since, oldest first.
   *
   * Items: One step.
   */
  custody?: {
    on: Day;
    by?: Text;
    /**
     * What was done.
     */
    action: 'collected' | 'received' | 'copied' | 'transferred' | 'redacted' | 'verified';
    note?: Text;
  }[];
  /**
   * How the item was checked.
   *
   * Items: One check.
   */
  verification?: {
    check: Text;
    by?: Text;
    on?: Day;
    result: Text;
  }[];
  origin?: Slug;
  /**
   * How reliable the source is, A (completely) to E (unreliable); F cannot be judged. For your team: documents never print it.
   */
  reliability?: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  /**
   * How credible the information is, 1 (confirmed by others) to 5 (improbable); 6 cannot be judged. For your team: documents never print it.
   */
  credibility?: number;
  /**
   * How the source knows.
   */
  source_connection?:
    | 'victim'
    | 'witness'
    | 'perpetrator'
    | 'relative_or_colleague'
    | 'third_party'
    | 'reporter'
    | 'lawyer'
    | 'ngo'
    | 'official_body'
    | 'other'
    | 'unknown';
  licence?: Text;
  notes?: Prose;
}
/**
 * One file.
 */
export interface ExhibitFile {
  /**
   * The path from the dossier’s folder, with forward slashes.
   */
  path: string;
  /**
   * The fingerprint (SHA-256) of the file: 64 digits and letters from a to f. Leave it out at first: dossier validate works it out and says what to write.
   */
  sha256?: string;
  /**
   * What the file is.
   */
  role?: 'original' | 'capture' | 'translation' | 'redacted' | 'ocr';
  /**
   * The kind of file.
   */
  media_type?: string;
}
/**
 * One document that asks one authority to list officials.
 */
export interface Submission {
  id: Slug;
  regime: Slug;
  language?: Language;
  /**
   * The officials whose listing you ask for. Leave the list empty if none can be proposed yet.
   */
  designations?: Designation[];
  /**
   * The office to which you send it. Without it the document names those of the regime.
   */
  addressee?: {
    name: Text;
    body?: Text;
    address?: Text;
  };
  interest?: Prose;
  date?: Day;
  history?: History;
}
/**
 * The request to list one official.
 */
export interface Designation {
  official: Slug;
  /**
   * The listing grounds, as the codes of the regime. dossier list criteria shows them.
   */
  criteria: Text[];
  involvement?: Text;
  /**
   * The measures asked for. Without the field: all that the regime has.
   */
  measures?: Text[];
  /**
   * Some listing grounds ask for more than the act: that the violations are widespread, say. Name what you plead, and the facts that show it.
   */
  threshold_facts?: Threshold[];
  reasons?: Prose;
}
/**
 * One threshold and the facts for it.
 */
export interface Threshold {
  criterion?: Text;
  kind: Text;
  facts: Prose;
}
/**
 * One draft for a member of parliament, or one letter.
 */
export interface Question {
  id: Slug;
  instrument: Slug;
  term?: Text;
  addressee?: Text;
  /**
   * For letters: the name and address of the addressee, line by line. Without it the draft leaves them blank.
   */
  address?: Text[];
  salutation?: Phrase;
  place?: Text;
  language?: Language;
  /**
   * The members who table it, or the persons who sign it, if known. Otherwise the draft leaves a blank.
   */
  authors?: Author[];
  subject?: Phrase;
  background?: Prose;
  /**
   * The numbered questions; in a letter or form, what is asked for. A declaration or motion has none.
   */
  questions?: Prose[];
  /**
   * The sanctions frameworks under which the text asks for listings, by their ids. The program then says whether they are in force.
   */
  regimes?: Slug[];
  name_officials?: Text;
  /**
   * Whether the same was asked before.
   */
  similar_questions?: {
    searched_on: Day;
    by: Text;
    result: Phrase;
  };
  date?: Day;
  history?: History;
}
/**
 * One member.
 */
export interface Author {
  name: Text;
  group?: Text;
}
/**
 * One decision of one reviewer about one item.
 */
export interface Review {
  target: Text;
  /**
   * The SHA-256 of the item as it was when reviewed. dossier review writes it; the item as it was stands in reviewed/, in a file of this name.
   */
  sha256: string;
  reviewer: Text;
  /**
   * What was decided. A comment decides nothing.
   */
  decision: 'accepted' | 'rejected' | 'needs_work' | 'commented';
  /**
   * What was checked.
   *
   * Items: One check.
   */
  checks?: ('identity' | 'quote' | 'translation' | 'archive' | 'relevance')[];
  on: Day;
  note?: Text;
}
/**
 * One statement about law or rules, with where it was read.
 */
export interface Statement {
  text: Phrase;
  source?: Text;
  /**
   * true if the words were read in the official text or a verbatim copy of it. false otherwise: documents then say so.
   */
  verified: boolean;
}
/**
 * One addressee; the text is the addressee line.
 */
export interface Addressee {
  id: Slug;
  name?: Phrase;
  text: Phrase;
  /**
   * The lines of the address of a letter. What must be filled in stands in [ ].
   */
  address?: Phrase[];
  salutation?: Phrase;
  source?: Text;
  /**
   * true if the words were read in the official text or a verbatim copy of it. false otherwise: documents then say so.
   */
  verified: boolean;
}
/**
 * One term.
 */
export interface Term {
  term: Text;
  rule: Phrase;
  text: Phrase;
  source?: Text;
  /**
   * true if the words were read in the official text or a verbatim copy of it. false otherwise: documents then say so.
   */
  verified: boolean;
}
/**
 * A pack: one form of question, declaration, motion, letter or form as data. Every rule carries its source, or says that nobody verified it.
 */
export interface InstrumentPack {
  id: Slug;
  body: Phrase;
  name: Phrase;
  /**
   * question: facts, then numbered questions. sentence: questions alone, each one sentence that ends an opening formula. declaration, motion: one text without questions. letter: a letter with salutation, text, numbered requests and closing. form: the fields of a form, filled from the dossier, with numbered requests. Without it: question.
   */
  kind?: 'question' | 'sentence' | 'declaration' | 'motion' | 'letter' | 'form';
  /**
   * The rule by which it is tabled, term by term, current one first. Left out where rules do not go by terms: then basis says the rule.
   */
  terms?: Term[];
  basis?: Statement;
  /**
   * The languages in which it can be tabled. For the record.
   */
  languages: {
    /**
     * Language codes.
     */
    codes: Language[];
    text: Phrase;
    source?: Text;
    /**
     * true if the words were read in the official text or a verbatim copy of it. false otherwise: documents then say so.
     */
    verified: boolean;
  };
  tabled_by?: Statement;
  /**
   * What the rules limit. What they do not limit is left out.
   */
  limits: {
    /**
     * The greatest number of words.
     */
    words?: {
      /**
       * The greatest number of words.
       */
      max: number;
      /**
       * From how many words on the author is warned.
       */
      warn_from?: number;
      /**
       * The part of the text that is counted.
       */
      counts: 'body' | 'body_and_subject' | 'body_and_subject_and_sources';
      text: Phrase;
      source?: Text;
      /**
       * true if the words were read in the official text or a verbatim copy of it. false otherwise: documents then say so.
       */
      verified: boolean;
    };
    /**
     * The fewest members who must sign it, where it is more than one. The rule itself stands under tabled_by.
     */
    signatures?: number;
    /**
     * The greatest number of numbered questions.
     */
    sub_questions?: {
      /**
       * The greatest number.
       */
      max: number;
      text: Phrase;
      source?: Text;
      /**
       * true if the words were read in the official text or a verbatim copy of it. false otherwise: documents then say so.
       */
      verified: boolean;
    };
    /**
     * How many a member may table in a time.
     */
    quota?: {
      text: Phrase;
      source?: Text;
      /**
       * true if the words were read in the official text or a verbatim copy of it. false otherwise: documents then say so.
       */
      verified: boolean;
    };
  };
  /**
   * What a dossier must have before the text may leave. consent: the consent of every person who is named as affected.
   *
   * Items: One requirement.
   */
  requires?: 'consent'[];
  /**
   * To whom it can be put. Left out where it is put to nobody, as a declaration.
   */
  addressees?: Addressee[];
  /**
   * The first line. The number is always blank: only the institution gives it. {year} stands for the year of the draft. Left out where texts have no number, as letters.
   */
  number_line?: {
    text: Phrase;
    source?: Text;
    /**
     * true if the words were read in the official text or a verbatim copy of it. false otherwise: documents then say so.
     */
    verified: boolean;
  };
  /**
   * How one author or signatory is printed. {name} and {group} stand for the member.
   */
  author_line: {
    blank: Phrase;
    text: Phrase;
    source?: Text;
    /**
     * true if the words were read in the official text or a verbatim copy of it. false otherwise: documents then say so.
     */
    verified: boolean;
  };
  subject_label?: Phrase;
  opening?: Statement;
  asking?: Statement;
  salutation?: Statement;
  requests?: Statement;
  closing?: Statement;
  letterhead?: Phrase;
  /**
   * What the rules ask of the text; printed on the tabling sheet as a list to check.
   */
  admissibility?: Statement[];
  /**
   * What is worth checking besides: advice of the pack, which no rule lays down.
   */
  advice?: Phrase[];
  answer?: Statement;
  /**
   * Whether third persons may be accused by name.
   */
  personal_imputation: {
    /**
     * allowed, caution, overridable (with a reason) or forbidden.
     */
    rule: 'allowed' | 'caution' | 'overridable' | 'forbidden';
    text: Phrase;
    source?: Text;
    /**
     * true if the words were read in the official text or a verbatim copy of it. false otherwise: documents then say so.
     */
    verified: boolean;
  };
  /**
   * That the text speaks of its author and of the addressee in the third person.
   */
  third_person?: {
    source?: Text;
    /**
     * true if published texts of the kind, or the rule, were read.
     */
    verified: boolean;
  };
  /**
   * Words that show that a text asks for what competence_trap speaks of, by the language of the text. * stands for any letters at the end of a word.
   */
  outside_competence?: {
    /**
     * The words in one language.
     */
    [k: string]: Text[];
  };
  competence_trap?: Statement;
  responsibility?: Statement;
  /**
   * In what form the addressee accepts documents. For the record.
   */
  delivery?: {
    /**
     * The formats that are accepted, best first.
     *
     * Items: One format.
     */
    formats?: ('pdf' | 'docx' | 'html' | 'text')[];
    /**
     * The largest size of a file in megabytes, if there is a limit.
     */
    max_megabytes?: number;
    /**
     * Whether everything goes into one file or several.
     */
    files?: 'one' | 'several';
    /**
     * true if the receiver wants numbered paragraphs.
     */
    numbered_paragraphs?: boolean;
  };
  /**
   * What nobody could read yet and a person must check.
   */
  open_points?: Phrase[];
}
/**
 * The words that documents in one language are made of, as messages in ICU format, and the names of all codes.
 */
export interface LocaleFile {
  language: Language;
  formats_as: Language;
  /**
   * Whether the number of a note stands after a full stop or comma (word.¹) or before it (word¹.).
   */
  notes_stand: 'after-punctuation' | 'before-punctuation';
  name: Text;
  /**
   * Groups of messages, by key.
   */
  messages: {
    [k: string]: LocaleGroup;
  };
}
/**
 * Words of a language after which personal data stand in texts: a day of birth, the number of a document, a telephone, an address. They stand in small letters; * stands for any letters at the end of a word.
 */
export interface ParticularsFile {
  language: Language;
  birth: Words;
  identifiers: Words;
  telephone: Words;
  address: Words;
  joins: Words;
}
/**
 * One ground.
 */
export interface Criterion {
  code: Text;
  reference?: Phrase;
  in_sentence?: Phrase;
  /**
   * What the ground asks for beyond the act.
   */
  threshold?: {
    words: Phrase;
    /**
     * The codes of the thresholds of which one must be pleaded with facts. Empty if the word needs no separate pleading.
     */
    kinds?: Text[];
  };
  /**
   * The articles of international law that the ground protects.
   */
  norms?: Text[];
  /**
   * The types of act that can carry the ground, in the judgment of those who keep the pack; no words of the law. Without it any type can.
   */
  acts?: Text[];
  /**
   * What the victim must have been doing for the ground to hold: the kinds of protected_status in persons.yaml of which one is enough. Without it the ground does not ask.
   *
   * Items: One kind.
   */
  victim_status?: ('exposing_official_illegality' | 'exercising_or_defending_rights')[];
  /**
   * true if the ground holds only where someone died: the acts carry it only if one of their victims has the status deceased in persons.yaml.
   */
  victim_deceased?: boolean;
  /**
   * true if the ground holds only for what was done while a post was held: the dates of a post must cover one of the acts.
   */
  tenure?: boolean;
  text: Phrase;
  source?: Text;
  /**
   * true if the words were read in the official text or a verbatim copy of it. false otherwise: documents then say so.
   */
  verified: boolean;
}
/**
 * One addressee, and why it is one.
 */
export interface RegimeAddressee {
  name: Phrase;
  text: Phrase;
  source?: Text;
  /**
   * true if the words were read in the official text or a verbatim copy of it. false otherwise: documents then say so.
   */
  verified: boolean;
}
/**
 * One threshold.
 */
export interface RegimeThreshold {
  code: Text;
  text: Phrase;
  source?: Text;
  /**
   * true if the words were read in the official text or a verbatim copy of it. false otherwise: documents then say so.
   */
  verified: boolean;
  in_sentence?: Phrase;
  /**
   * Types of act that say the contrary, in the judgment of those who keep the pack: where one of them was done to the same victims, the threshold cannot be pleaded for what came after.
   */
  excluded_by?: Text[];
}
/**
 * Whether a kind of person or body can be listed, and where that was read.
 */
export interface Listable {
  /**
   * true if the framework can list them.
   */
  can: boolean;
  source?: Text;
  /**
   * true if the words were read in the official text or a verbatim copy of it. false otherwise: documents then say so.
   */
  verified: boolean;
}
/**
 * One form.
 */
export interface RegimeInvolvement {
  code: Text;
  text: Phrase;
  source?: Text;
  /**
   * true if the words were read in the official text or a verbatim copy of it. false otherwise: documents then say so.
   */
  verified: boolean;
}
/**
 * One measure.
 */
export interface Measure {
  code: Text;
  text: Phrase;
  source?: Text;
  /**
   * true if the words were read in the official text or a verbatim copy of it. false otherwise: documents then say so.
   */
  verified: boolean;
}
/**
 * A pack: one sanctions framework as data. Every legal statement carries its source, or says that nobody verified it.
 */
export interface RegimePack {
  id: Slug;
  program_key?: Text;
  name: Phrase;
  short_name?: Phrase;
  authority: Phrase;
  /**
   * Where a submission can be sent when its author names no other addressee.
   */
  addressees?: RegimeAddressee[];
  ask?: Phrase;
  /**
   * Who proposes, who decides, what follows.
   */
  procedure?: Statement[];
  /**
   * The states for which the framework was made. Without it it is for all; with it a dossier of another country cannot use it.
   */
  countries?: Country[];
  /**
   * The acts on which the framework stands.
   */
  legal_basis: Statement[];
  /**
   * active: listings can be made. legacy: replaced by another. ended: no longer in force.
   */
  status: 'active' | 'legacy' | 'ended';
  /**
   * The day on which the framework ends unless it is prolonged.
   */
  expires?: {
    on: Day;
    text: Phrase;
    source?: Text;
    /**
     * true if the words were read in the official text or a verbatim copy of it. false otherwise: documents then say so.
     */
    verified: boolean;
  };
  criteria_act?: Phrase;
  /**
   * The kinds of violation for which someone can be listed.
   */
  criteria: Criterion[];
  /**
   * The thresholds to which listing grounds refer.
   */
  thresholds?: RegimeThreshold[];
  /**
   * How a person must be connected with the violation.
   */
  involvement: RegimeInvolvement[];
  /**
   * What a listing entails.
   */
  measures: Measure[];
  /**
   * Natural persons, bodies, relatives.
   */
  who_can_be_listed?: Statement[];
  /**
   * The same as data: whether natural persons, bodies, and relatives as such can be listed. Of what is left out nobody knows.
   */
  listable?: {
    persons?: Listable;
    entities?: Listable;
    relatives?: Listable;
  };
  /**
   * What the authority and the courts ask of the evidence, in their own words.
   */
  standard_of_proof: Statement[];
  /**
   * What the authority weighs beyond the grounds: its priorities, its own interest.
   */
  factors?: Statement[];
  /**
   * The columns of the annex in which the authority publishes listings.
   */
  annex_entry?: {
    /**
     * The columns in order.
     *
     * Items: One column.
     */
    columns: ('name' | 'identifying_information' | 'reasons' | 'date_of_listing')[];
    basis?: Statement;
  };
  /**
   * What every designation under the framework must have. Each word stands for one rule of the program.
   *
   * Items: One requirement.
   */
  requires: (
    | 'stated_involvement'
    | 'named_designee'
    | 'living_designee'
    | 'alleged_standing'
    | 'threshold_facts'
    | 'fitting_acts'
    | 'victim_status'
    | 'tenure'
    | 'public_office'
    | 'birth_date'
    | 'exculpatory_search'
    | 'interest'
  )[];
  /**
   * In what form the addressee accepts documents. For the record.
   */
  delivery?: {
    /**
     * The formats that are accepted, best first.
     *
     * Items: One format.
     */
    formats?: ('pdf' | 'docx' | 'html' | 'text')[];
    /**
     * The largest size of a file in megabytes, if there is a limit.
     */
    max_megabytes?: number;
    /**
     * Whether everything goes into one file or several.
     */
    files?: 'one' | 'several';
    /**
     * true if the receiver wants numbered paragraphs.
     */
    numbered_paragraphs?: boolean;
  };
  attribution?: Phrase;
  /**
   * How the proposed reasons end, and how long they usually are.
   */
  statement_of_reasons: {
    conclusion: Statement;
    /**
     * The usual length in words; outside it the author is warned. Without it nobody knows a usual length.
     */
    words?: {
      /**
       * The shortest usual length in words.
       */
      min: number;
      /**
       * The greatest usual length in words.
       */
      max: number;
      text: Phrase;
      source?: Text;
      /**
       * true if the words were read in the official text or a verbatim copy of it. false otherwise: documents then say so.
       */
      verified: boolean;
    };
  };
  /**
   * What nobody could read yet and a person must check.
   */
  open_points?: Phrase[];
}
/**
 * A part of documents that several templates share: its parameters, and examples with which it is tested.
 */
export interface SectionFile {
  summary: Text;
  /**
   * What the section must be given.
   *
   * Items: One parameter.
   */
  params: {
    /**
     * Its name in the template.
     */
    name: string;
    description: Text;
  }[];
  /**
   * Named values for the parameters; every example is rendered in the tests.
   *
   * Items: One example.
   */
  examples: {
    name: Text;
    /**
     * A value for each parameter.
     */
    data: {};
  }[];
}
/**
 * A pack: one kind of document that asks no authority for anything, such as a briefing or a list. It is made of dossiers as they are.
 */
export interface SheetPack {
  id: Slug;
  name: Phrase;
  summary: Phrase;
  /**
   * Of what one document is made. dossier: of one dossier. official: of one official of a dossier. dossiers: of all dossiers that are named, together. It decides what the template is given.
   */
  about: 'dossier' | 'official' | 'dossiers';
  /**
   * How many pages the document is meant to have at most. One that has more is made all the same, and a warning says so.
   */
  pages?: number;
  /**
   * How many entries of a kind are printed. The document says how many more the dossier has; without a number all are printed.
   */
  at_most?: {
    /**
     * How many acts. Those that acts_first names come before others, and all are printed by date.
     */
    acts?: number;
    /**
     * How many officials against whom conduct is alleged. Those whose listing is asked for come before others.
     */
    officials?: number;
    /**
     * How many of the persons concerned.
     */
    persons?: number;
  };
  /**
   * Which types of act stay where not all acts are printed, the weightiest first.
   */
  acts_first?: Text[];
}
/**
 * One kind of finding in one place, set aside until a day. Errors, and whatever concerns confidential data, cannot be set aside.
 */
export interface Suppression {
  code: Text;
  /**
   * Where they stand: the id of a dossier, an entry in it with the ids that lead there, or a file. One star stands for any letters of one part, two for any number of parts.
   */
  path: string;
  reason: Text;
  until: Day;
  by?: Text;
}
/**
 * Words of a language that harm a document which must convince: they assert guilt, judge where facts should speak, or claim more than can be shown. Words that others are quoted with are let through.
 */
export interface ToneFile {
  language: Language;
  /**
   * The words with which one speaks of oneself and to the reader: I, we, you. * stands for any letters at the end of a word.
   */
  first_and_second_person?: Text[];
  /**
   * Words with a capital letter that stand in the names of bodies, laws, days and places, and not in those of persons. Without them nobody looks for persons in texts of the language: where all nouns have capital letters, that would find anything.
   */
  in_names_of_no_person?: Text[];
  /**
   * The words, with what they do.
   *
   * Items: A word or a few words. * stands for any letters at the end of a word.
   */
  words: {
    word: Text;
    /**
     * guilt: asserts that a person is guilty. epithet: judges where facts should speak. absolute: claims more than can be shown.
     */
    does: 'guilt' | 'epithet' | 'absolute';
    instead?: Text;
  }[];
}
/**
 * The texts of a regime or instrument in one more language, beside the pack, as <language>.yaml. What is translated by ourselves is not the law: documents then say so.
 */
export interface TranslationFile {
  language: Language;
  /**
   * Each text of the pack once.
   *
   * Items: One text of the pack with its translation.
   */
  texts: {
    of: Text;
    is: Text;
    source?: Text;
    /**
     * true if the words were read in the official text in this language. false if they are our translation of words of law or of a formula: documents then say so. Left out for what is neither: a label, or an explanation of our own.
     */
    verified?: boolean;
  }[];
}
/**
 * How the letters of a script are commonly written in Latin ones, by all standards together.
 */
export interface TransliterationFile {
  script: Script;
  /**
   * A small letter, or a few in a row, with the ways in which it is written; an empty one if it may be left out.
   */
  letters: {
    /**
     * Small Latin letters without accents.
     *
     * Items: One way.
     */
    [k: string]: string[];
  };
  /**
   * The standards from which the ways are taken.
   *
   * Items: One standard.
   */
  sources: {
    name: Text;
    source?: Text;
    /**
     * true if the table was read in the standard itself or a verbatim copy of it.
     */
    verified: boolean;
  }[];
}
/**
 * The confidential values of one official, person or item of evidence.
 */
export interface VaultEntry {
  /**
   * Who may see the values: recipient (only the authorities named) or internal (only your team).
   */
  level: 'recipient' | 'internal';
  /**
   * For the level recipient: the ids of the regimes or instruments whose authorities may see them.
   */
  recipients?: Slug[];
  /**
   * The fields and their confidential values, as they would stand in the entry itself.
   */
  values: {
    name?: Text;
    /**
     * The name in its own script, and other spellings.
     */
    names?: NameForm[];
    description?: Prose;
    age_or_birth?: Text;
    occupation?: Phrase;
    risk?: Text;
    address?: Text;
    contact?: Text;
    identifiers?: Identifiers;
    title?: Text;
    author?: Text;
    publisher?: Text;
    /**
     * For evidence: where it stands.
     */
    url?: string;
    notes?: Prose;
  };
}
/**
 * What must not become public, kept apart from the other files and never committed: one entry for each official, person or item of evidence, under its id.
 */
export interface VaultFile {
  [k: string]: VaultEntry;
}
/**
 * The settings of a folder of dossiers.
 */
export interface WorkspaceFile {
  /**
   * The version of this file format. Always 1 for now.
   */
  schema_version: 1;
  /**
   * The folder with the dossiers, from here and within this folder.
   */
  dossiers?: string;
  /**
   * The folder for finished documents, from here and within this folder; another place can be named with --out.
   */
  output?: string;
  /**
   * A Word file (.docx), from here and within this folder, whose fonts, styles, page and letterhead the DOCX documents take over; another can be named with --reference-doc.
   */
  reference_doc?: string;
  /**
   * How large a file of evidence may be, in megabytes, before validate warns; 50 without it. Mail and many repositories take no more.
   */
  largest_exhibit?: number;
  /**
   * After how many days the program warns that facts must be checked again. Without it after 365.
   */
  stale_after_days?: number;
  /**
   * What must be reviewed before a dossier can be cleared, and by how many.
   */
  reviews?: {
    /**
     * How many reviewers must have accepted each item as it is now. Without it one.
     */
    needed?: number;
    /**
     * The kinds of items that need reviews. Without it the evidence and the involvements of officials.
     *
     * Items: One kind of items.
     */
    of?: (
      | 'dossier'
      | 'officials'
      | 'organisations'
      | 'persons'
      | 'prosecutions'
      | 'acts'
      | 'involvements'
      | 'evidence'
      | 'submissions'
      | 'designations'
      | 'questions'
      | 'quotes'
    )[];
  };
}
