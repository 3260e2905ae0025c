import type { ComparedAnswer } from 'c/auditScorecardRecords';

const NONE = { value: '', label: '' };

/** An answer of a vendor, rated 4 and shown, but for what is said otherwise. */
export const comparedAnswer = (
    evaluationId: string,
    code: string,
    changes: Partial<ComparedAnswer> = {}
): ComparedAnswer => ({
    id: `${evaluationId}-${code}`,
    evaluationId,
    version: '2026-11-30T10:00:00.000Z',
    code,
    question: `Question ${code}?`,
    dimension: 'Sync Direction',
    status: { value: 'Answered', label: 'Answered' },
    rating: 4,
    evidence: { value: 'Shown in Vendor Org', label: 'Shown in Vendor Org' },
    evidencedPoints: 4,
    isUnproven: false,
    isFailedHardStop: false,
    isWaived: false,
    isBlockingGap: false,
    workflow: '',
    vendorAnswer: '',
    notes: '',
    notApplicableReason: '',
    evidenceLink: '',
    goodAnswer: '',
    followUp: '',
    statedSeconds: null,
    agreedSeconds: null,
    observedSeconds: null,
    historyYears: null,
    syncMechanism: NONE,
    conflictModes: NONE,
    errorCategories: NONE,
    priceTerms: NONE,
    ...changes
});
