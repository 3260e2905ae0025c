/** The eight dimensions in the order they are asked: the values of the global value set Audit_Dimension. */
export const DIMENSIONS = [
    'Sync Direction',
    'Object Coverage',
    'Field Mapping',
    'Sync Timing',
    'Error Handling',
    'Historical Data',
    'Association Integrity',
    'Permission Scoping'
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Values of the global value set Audit_Answer_Status. */
export const STATUS = {
    notAsked: 'Not Asked',
    answered: 'Answered',
    noAnswer: 'No Answer',
    notApplicable: 'Not Applicable'
} as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

/** Values of the global value set Audit_Evidence_Level, weakest first. */
export const EVIDENCE = ['Claim', 'Documented', 'Shown in Vendor Org', 'Proven in Our Org'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** Values of the global value set Audit_Scoring_Method. */
export const METHOD = { asRated: 'As Rated', evidenceCapped: 'Evidence Capped' } as const;
export type Method = (typeof METHOD)[keyof typeof METHOD];

/** Values of Band__c, best first. */
export const BAND = { strong: 'Strong', partial: 'Partial', surfaceLevel: 'Surface-level' } as const;
export type Band = (typeof BAND)[keyof typeof BAND];

/** Values of Verdict__c, in the order in which they are decided. */
export const VERDICT = {
    hardStop: 'Hard Stop',
    provisional: 'Provisional',
    surfaceLevel: 'Surface-level',
    partial: 'Partial',
    strong: 'Strong'
} as const;
export type Verdict = (typeof VERDICT)[keyof typeof VERDICT];

/** Why a verdict was given: each has a custom label Audit_Reason_<value> that says it in words. */
export type Reason =
    | 'Hard_Stop'
    | 'Provisional'
    | 'Missing_Dimension'
    | 'No_Answers'
    | 'Surface_Level'
    | 'Blocking_Gap'
    | 'Weak_Dimension'
    | 'Below_Strong'
    | 'Strong';

/** The highest rating, and so the highest score of a dimension. */
export const RATING_MAXIMUM = 5;
/** Every rating, the lowest first. */
export const RATINGS: readonly number[] = [...Array(RATING_MAXIMUM + 1).keys()];
/** The highest total: eight dimensions of five points. */
export const TOTAL_MAXIMUM = 40;
/** The lowest total of the band Partial. */
export const PARTIAL_THRESHOLD = 24;
/** The lowest total of the band Strong. */
export const STRONG_THRESHOLD = 34;
/** A dimension below this score is weak, and caps the verdict at Partial. */
export const WEAK_DIMENSION_THRESHOLD = 3;
/** A hard-stop or blocking question rated this or lower is a hard stop or a blocking gap. */
export const SHALLOW_RATING = 2;
