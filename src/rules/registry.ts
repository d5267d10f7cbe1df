/** Every rule, by group and name. A test compares the list with the folders. */
import chronologyActAfterAsOf from './chronology/act-after-as-of.ts';
import chronologyActOutsidePost from './chronology/act-outside-post.ts';
import chronologyAsOfOld from './chronology/as-of-old.ts';
import chronologyCopyBeforePublication from './chronology/copy-before-publication.ts';
import chronologyDetentionEndsBeforeItBegins from './chronology/detention-ends-before-it-begins.ts';
import chronologyEndsBeforeItBegins from './chronology/ends-before-it-begins.ts';
import chronologyEvidenceBeforeAct from './chronology/evidence-before-act.ts';
import chronologyNoSuchDay from './chronology/no-such-day.ts';
import chronologyOutOfOrder from './chronology/out-of-order.ts';
import chronologyOutsideLifetime from './chronology/outside-lifetime.ts';
import chronologyPostNotLookedAt from './chronology/post-not-looked-at.ts';
import chronologyStatusAgainstActs from './chronology/status-against-acts.ts';
import chronologyVerdictBeforeArrest from './chronology/verdict-before-arrest.ts';
import citationActUncited from './citation/act-uncited.ts';
import citationBasisMissing from './citation/basis-missing.ts';
import citationInferenceMissing from './citation/inference-missing.ts';
import citationInvolvementUncited from './citation/involvement-uncited.ts';
import citationMalformed from './citation/malformed.ts';
import citationQuoteAmbiguous from './citation/quote-ambiguous.ts';
import citationQuoteByEye from './citation/quote-by-eye.ts';
import citationQuoteCutsWord from './citation/quote-cuts-word.ts';
import citationQuoteDiffers from './citation/quote-differs.ts';
import citationQuoteInOtherPlace from './citation/quote-in-other-place.ts';
import citationQuoteOnOtherPage from './citation/quote-on-other-page.ts';
import citationQuoteOutOfContext from './citation/quote-out-of-context.ts';
import citationStatedWithoutVictim from './citation/stated-without-victim.ts';
import citationUnknownEvidence from './citation/unknown-evidence.ts';
import evidenceArchiveIsLink from './evidence/archive-is-link.ts';
import evidenceConflictWithoutPreferred from './evidence/conflict-without-preferred.ts';
import evidenceCustodyBroken from './evidence/custody-broken.ts';
import evidenceFileChanged from './evidence/file-changed.ts';
import evidenceFileEmpty from './evidence/file-empty.ts';
import evidenceFileMissing from './evidence/file-missing.ts';
import evidenceFileTooLarge from './evidence/file-too-large.ts';
import evidenceFileUnlisted from './evidence/file-unlisted.ts';
import evidenceFileUnreadable from './evidence/file-unreadable.ts';
import evidenceHashMissing from './evidence/hash-missing.ts';
import evidenceLinkChanged from './evidence/link-changed.ts';
import evidenceLinkGone from './evidence/link-gone.ts';
import evidenceLinkMoved from './evidence/link-moved.ts';
import evidenceLinkUnreachable from './evidence/link-unreachable.ts';
import evidenceMediaTypeWrong from './evidence/media-type-wrong.ts';
import evidenceNoAcquisition from './evidence/no-acquisition.ts';
import evidenceNoCopy from './evidence/no-copy.ts';
import evidenceNoDate from './evidence/no-date.ts';
import evidenceNoEvidence from './evidence/no-evidence.ts';
import evidenceNoOrigin from './evidence/no-origin.ts';
import evidenceNoTextLayer from './evidence/no-text-layer.ts';
import evidenceNotVerified from './evidence/not-verified.ts';
import evidenceOnlyDoubted from './evidence/only-doubted.ts';
import evidenceOnlyUnjudged from './evidence/only-unjudged.ts';
import evidencePreferredWithoutReason from './evidence/preferred-without-reason.ts';
import evidenceSameFileTwice from './evidence/same-file-twice.ts';
import evidenceSingleOrigin from './evidence/single-origin.ts';
import identityExculpatoryNotSearched from './identity/exculpatory-not-searched.ts';
import identityFolderName from './identity/folder-name.ts';
import identityHiddenDirection from './identity/hidden-direction.ts';
import identityNameMixesScripts from './identity/name-mixes-scripts.ts';
import identityNamesakesUnchecked from './identity/namesakes-unchecked.ts';
import identityNoBirthDate from './identity/no-birth-date.ts';
import identityNoName from './identity/no-name.ts';
import identityNoNativeName from './identity/no-native-name.ts';
import identityOtherSpelling from './identity/other-spelling.ts';
import identityPersonNotInDossier from './identity/person-not-in-dossier.ts';
import identityRightOfReplyMissing from './identity/right-of-reply-missing.ts';
import identitySamePersonTwice from './identity/same-person-twice.ts';
import identityUnlikeNativeName from './identity/unlike-native-name.ts';
import privacyAnnexConsentEnded from './privacy/annex-consent-ended.ts';
import privacyAnnexLeavesOut from './privacy/annex-leaves-out.ts';
import privacyConsentDoesNotCover from './privacy/consent-does-not-cover.ts';
import privacyConsentNotRecorded from './privacy/consent-not-recorded.ts';
import privacyNoConsent from './privacy/no-consent.ts';
import privacyNoRecipients from './privacy/no-recipients.ts';
import privacyOnlyWithheldEvidence from './privacy/only-withheld-evidence.ts';
import privacyParticularsInText from './privacy/particulars-in-text.ts';
import privacyParticularsLeftOut from './privacy/particulars-left-out.ts';
import privacyQuoteOfWithheld from './privacy/quote-of-withheld.ts';
import privacyVaultEmptyLevel from './privacy/vault-empty-level.ts';
import privacyVaultTooShort from './privacy/vault-too-short.ts';
import privacyVaultUnknownId from './privacy/vault-unknown-id.ts';
import privacyWithheldInPublic from './privacy/withheld-in-public.ts';
import questionFirstPerson from './question/first-person.ts';
import questionFrameworkNotRecorded from './question/framework-not-recorded.ts';
import questionHiddenQuestions from './question/hidden-questions.ts';
import questionLanguageNotAccepted from './question/language-not-accepted.ts';
import questionNamesOfficials from './question/names-officials.ts';
import questionNearlyTooManyWords from './question/nearly-too-many-words.ts';
import questionNoAddressee from './question/no-addressee.ts';
import questionNotOneSentence from './question/not-one-sentence.ts';
import questionOutsideCompetence from './question/outside-competence.ts';
import questionPersonalData from './question/personal-data.ts';
import questionPersonalImputation from './question/personal-imputation.ts';
import questionSimilarNotSearched from './question/similar-not-searched.ts';
import questionTooFewSignatures from './question/too-few-signatures.ts';
import questionTooManyQuestions from './question/too-many-questions.ts';
import questionTooManyWords from './question/too-many-words.ts';
import questionUncitedParagraph from './question/uncited-paragraph.ts';
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
import regimeBirthDateMissing from './regime/birth-date-missing.ts';
import regimeDesignatedTwice from './regime/designated-twice.ts';
import regimeDesigneeDeceased from './regime/designee-deceased.ts';
import regimeDesigneeNotAlleged from './regime/designee-not-alleged.ts';
import regimeDesigneeUnnamed from './regime/designee-unnamed.ts';
import regimeDetentionAfterCharge from './regime/detention-after-charge.ts';
import regimeExculpatoryMissing from './regime/exculpatory-missing.ts';
import regimeFrameworkEnded from './regime/framework-ended.ts';
import regimeFrameworkExpired from './regime/framework-expired.ts';
import regimeFrameworkExpiresSoon from './regime/framework-expires-soon.ts';
import regimeInterestMissing from './regime/interest-missing.ts';
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
import textMixedScripts from './text/mixed-scripts.ts';
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
  chronologyAsOfOld,
  chronologyCopyBeforePublication,
  chronologyDetentionEndsBeforeItBegins,
  chronologyEndsBeforeItBegins,
  chronologyEvidenceBeforeAct,
  chronologyNoSuchDay,
  chronologyOutOfOrder,
  chronologyOutsideLifetime,
  chronologyPostNotLookedAt,
  chronologyStatusAgainstActs,
  chronologyVerdictBeforeArrest,
  citationActUncited,
  citationBasisMissing,
  citationInferenceMissing,
  citationInvolvementUncited,
  citationMalformed,
  citationQuoteAmbiguous,
  citationQuoteByEye,
  citationQuoteCutsWord,
  citationQuoteDiffers,
  citationQuoteInOtherPlace,
  citationQuoteOnOtherPage,
  citationQuoteOutOfContext,
  citationStatedWithoutVictim,
  citationUnknownEvidence,
  evidenceArchiveIsLink,
  evidenceConflictWithoutPreferred,
  evidenceCustodyBroken,
  evidenceFileChanged,
  evidenceFileEmpty,
  evidenceFileMissing,
  evidenceFileTooLarge,
  evidenceFileUnlisted,
  evidenceFileUnreadable,
  evidenceHashMissing,
  evidenceLinkChanged,
  evidenceLinkGone,
  evidenceLinkMoved,
  evidenceLinkUnreachable,
  evidenceMediaTypeWrong,
  evidenceNoAcquisition,
  evidenceNoCopy,
  evidenceNoDate,
  evidenceNoEvidence,
  evidenceNoOrigin,
  evidenceNoTextLayer,
  evidenceNotVerified,
  evidenceOnlyDoubted,
  evidenceOnlyUnjudged,
  evidencePreferredWithoutReason,
  evidenceSameFileTwice,
  evidenceSingleOrigin,
  identityExculpatoryNotSearched,
  identityFolderName,
  identityHiddenDirection,
  identityNameMixesScripts,
  identityNamesakesUnchecked,
  identityNoBirthDate,
  identityNoName,
  identityNoNativeName,
  identityOtherSpelling,
  identityPersonNotInDossier,
  identityRightOfReplyMissing,
  identitySamePersonTwice,
  identityUnlikeNativeName,
  privacyAnnexConsentEnded,
  privacyAnnexLeavesOut,
  privacyConsentDoesNotCover,
  privacyConsentNotRecorded,
  privacyNoConsent,
  privacyNoRecipients,
  privacyOnlyWithheldEvidence,
  privacyParticularsInText,
  privacyParticularsLeftOut,
  privacyQuoteOfWithheld,
  privacyVaultEmptyLevel,
  privacyVaultTooShort,
  privacyVaultUnknownId,
  privacyWithheldInPublic,
  questionFirstPerson,
  questionFrameworkNotRecorded,
  questionHiddenQuestions,
  questionLanguageNotAccepted,
  questionNamesOfficials,
  questionNearlyTooManyWords,
  questionNoAddressee,
  questionNotOneSentence,
  questionOutsideCompetence,
  questionPersonalData,
  questionPersonalImputation,
  questionSimilarNotSearched,
  questionTooFewSignatures,
  questionTooManyQuestions,
  questionTooManyWords,
  questionUncitedParagraph,
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
  regimeBirthDateMissing,
  regimeDesignatedTwice,
  regimeDesigneeDeceased,
  regimeDesigneeNotAlleged,
  regimeDesigneeUnnamed,
  regimeDetentionAfterCharge,
  regimeExculpatoryMissing,
  regimeFrameworkEnded,
  regimeFrameworkExpired,
  regimeFrameworkExpiresSoon,
  regimeInterestMissing,
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
  textMixedScripts,
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
