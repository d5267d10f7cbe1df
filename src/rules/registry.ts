/** Every rule, by group and name. A test compares the list with the folders. */
import chronologyActAfterAsOf from './chronology/act-after-as-of.ts';
import chronologyActOutsidePost from './chronology/act-outside-post.ts';
import chronologyEndsBeforeItBegins from './chronology/ends-before-it-begins.ts';
import chronologyNoSuchDay from './chronology/no-such-day.ts';
import chronologyVerdictBeforeArrest from './chronology/verdict-before-arrest.ts';
import citationActUncited from './citation/act-uncited.ts';
import citationBasisMissing from './citation/basis-missing.ts';
import citationInferenceMissing from './citation/inference-missing.ts';
import citationInvolvementUncited from './citation/involvement-uncited.ts';
import citationMalformed from './citation/malformed.ts';
import citationStatedWithoutVictim from './citation/stated-without-victim.ts';
import citationUnknownEvidence from './citation/unknown-evidence.ts';
import evidenceConflictWithoutPreferred from './evidence/conflict-without-preferred.ts';
import evidenceFileChanged from './evidence/file-changed.ts';
import evidenceFileMissing from './evidence/file-missing.ts';
import evidenceHashMissing from './evidence/hash-missing.ts';
import evidenceNoCopy from './evidence/no-copy.ts';
import evidenceNoDate from './evidence/no-date.ts';
import evidenceNoEvidence from './evidence/no-evidence.ts';
import evidenceNoOrigin from './evidence/no-origin.ts';
import evidencePreferredWithoutReason from './evidence/preferred-without-reason.ts';
import evidenceSingleOrigin from './evidence/single-origin.ts';
import identityExculpatoryNotSearched from './identity/exculpatory-not-searched.ts';
import identityFolderName from './identity/folder-name.ts';
import identityHiddenDirection from './identity/hidden-direction.ts';
import identityNameMixesScripts from './identity/name-mixes-scripts.ts';
import identityNamesakesUnchecked from './identity/namesakes-unchecked.ts';
import identityNoName from './identity/no-name.ts';
import identityNoNativeName from './identity/no-native-name.ts';
import identityRightOfReplyMissing from './identity/right-of-reply-missing.ts';
import privacyNoConsent from './privacy/no-consent.ts';
import privacyNoRecipients from './privacy/no-recipients.ts';
import privacyOnlyWithheldEvidence from './privacy/only-withheld-evidence.ts';
import privacyQuoteOfWithheld from './privacy/quote-of-withheld.ts';
import privacyVaultEmptyLevel from './privacy/vault-empty-level.ts';
import privacyVaultTooShort from './privacy/vault-too-short.ts';
import privacyVaultUnknownId from './privacy/vault-unknown-id.ts';
import privacyWithheldInPublic from './privacy/withheld-in-public.ts';
import questionFrameworkNotRecorded from './question/framework-not-recorded.ts';
import questionLanguageNotAccepted from './question/language-not-accepted.ts';
import questionNamesOfficials from './question/names-officials.ts';
import questionNearlyTooManyWords from './question/nearly-too-many-words.ts';
import questionNoAddressee from './question/no-addressee.ts';
import questionPersonalImputation from './question/personal-imputation.ts';
import questionSimilarNotSearched from './question/similar-not-searched.ts';
import questionTooManyQuestions from './question/too-many-questions.ts';
import questionTooManyWords from './question/too-many-words.ts';
import questionUnknownInstrument from './question/unknown-instrument.ts';
import questionUnknownTerm from './question/unknown-term.ts';
import questionWrongParts from './question/wrong-parts.ts';
import referenceDuplicateId from './reference/duplicate-id.ts';
import referenceListedTwice from './reference/listed-twice.ts';
import referencePartOfItself from './reference/part-of-itself.ts';
import referenceUnknownId from './reference/unknown-id.ts';
import regimeActsDoNotFit from './regime/acts-do-not-fit.ts';
import regimeActsOutsideTenure from './regime/acts-outside-tenure.ts';
import regimeAlreadyListed from './regime/already-listed.ts';
import regimeDesignatedTwice from './regime/designated-twice.ts';
import regimeDesigneeDeceased from './regime/designee-deceased.ts';
import regimeDesigneeNotAlleged from './regime/designee-not-alleged.ts';
import regimeDesigneeUnnamed from './regime/designee-unnamed.ts';
import regimeDetentionAfterCharge from './regime/detention-after-charge.ts';
import regimeFrameworkEnded from './regime/framework-ended.ts';
import regimeFrameworkExpired from './regime/framework-expired.ts';
import regimeFrameworkExpiresSoon from './regime/framework-expires-soon.ts';
import regimeNoPublicOffice from './regime/no-public-office.ts';
import regimeNoStatedInvolvement from './regime/no-stated-involvement.ts';
import regimeNotAnOfficial from './regime/not-an-official.ts';
import regimeOtherCountry from './regime/other-country.ts';
import regimeReasonsLength from './regime/reasons-length.ts';
import regimeReasonsMissingMove from './regime/reasons-missing-move.ts';
import regimeTenureUnknown from './regime/tenure-unknown.ts';
import regimeThresholdWithoutFacts from './regime/threshold-without-facts.ts';
import regimeUnknownCode from './regime/unknown-code.ts';
import regimeUnknownRegime from './regime/unknown-regime.ts';
import regimeUnverifiedLaw from './regime/unverified-law.ts';
import regimeVictimWithoutStatus from './regime/victim-without-status.ts';
import reviewMissing from './review/missing.ts';
import reviewObjection from './review/objection.ts';
import reviewOwnWork from './review/own-work.ts';
import reviewSignOffMissing from './review/sign-off-missing.ts';
import reviewStale from './review/stale.ts';
import reviewUnknownItem from './review/unknown-item.ts';
import type { Rule } from './rule.ts';
import textComment from './text/comment.ts';
import textLoadedWord from './text/loaded-word.ts';
import textMarkupNotPrinted from './text/markup-not-printed.ts';
import textNestedTooDeeply from './text/nested-too-deeply.ts';
import textNoProsecution from './text/no-prosecution.ts';
import textNoSubmitter from './text/no-submitter.ts';
import textNoSummary from './text/no-summary.ts';
import textNoWordsForLanguage from './text/no-words-for-language.ts';
import textNothingToBuild from './text/nothing-to-build.ts';
import textOtherLanguage from './text/other-language.ts';
import textPackInOtherLanguage from './text/pack-in-other-language.ts';
import textUntranslated from './text/untranslated.ts';

export const rules: readonly Rule[] = [
  chronologyActAfterAsOf,
  chronologyActOutsidePost,
  chronologyEndsBeforeItBegins,
  chronologyNoSuchDay,
  chronologyVerdictBeforeArrest,
  citationActUncited,
  citationBasisMissing,
  citationInferenceMissing,
  citationInvolvementUncited,
  citationMalformed,
  citationStatedWithoutVictim,
  citationUnknownEvidence,
  evidenceConflictWithoutPreferred,
  evidenceFileChanged,
  evidenceFileMissing,
  evidenceHashMissing,
  evidenceNoCopy,
  evidenceNoDate,
  evidenceNoEvidence,
  evidenceNoOrigin,
  evidencePreferredWithoutReason,
  evidenceSingleOrigin,
  identityExculpatoryNotSearched,
  identityFolderName,
  identityHiddenDirection,
  identityNameMixesScripts,
  identityNamesakesUnchecked,
  identityNoName,
  identityNoNativeName,
  identityRightOfReplyMissing,
  privacyNoConsent,
  privacyNoRecipients,
  privacyOnlyWithheldEvidence,
  privacyQuoteOfWithheld,
  privacyVaultEmptyLevel,
  privacyVaultTooShort,
  privacyVaultUnknownId,
  privacyWithheldInPublic,
  questionFrameworkNotRecorded,
  questionLanguageNotAccepted,
  questionNamesOfficials,
  questionNearlyTooManyWords,
  questionNoAddressee,
  questionPersonalImputation,
  questionSimilarNotSearched,
  questionTooManyQuestions,
  questionTooManyWords,
  questionUnknownInstrument,
  questionUnknownTerm,
  questionWrongParts,
  referenceDuplicateId,
  referenceListedTwice,
  referencePartOfItself,
  referenceUnknownId,
  regimeActsDoNotFit,
  regimeActsOutsideTenure,
  regimeAlreadyListed,
  regimeDesignatedTwice,
  regimeDesigneeDeceased,
  regimeDesigneeNotAlleged,
  regimeDesigneeUnnamed,
  regimeDetentionAfterCharge,
  regimeFrameworkEnded,
  regimeFrameworkExpired,
  regimeFrameworkExpiresSoon,
  regimeNoPublicOffice,
  regimeNoStatedInvolvement,
  regimeNotAnOfficial,
  regimeOtherCountry,
  regimeReasonsLength,
  regimeReasonsMissingMove,
  regimeTenureUnknown,
  regimeThresholdWithoutFacts,
  regimeUnknownCode,
  regimeUnknownRegime,
  regimeUnverifiedLaw,
  regimeVictimWithoutStatus,
  reviewMissing,
  reviewObjection,
  reviewOwnWork,
  reviewSignOffMissing,
  reviewStale,
  reviewUnknownItem,
  textComment,
  textLoadedWord,
  textMarkupNotPrinted,
  textNestedTooDeeply,
  textNoProsecution,
  textNoSubmitter,
  textNoSummary,
  textNoWordsForLanguage,
  textNothingToBuild,
  textOtherLanguage,
  textPackInOtherLanguage,
  textUntranslated,
];
