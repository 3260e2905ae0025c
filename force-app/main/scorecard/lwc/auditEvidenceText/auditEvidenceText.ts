export { cappedText, evidenceHint } from './evidenceHints';
export { evidenceRows } from './evidenceRows';
export type { EvidenceCell, EvidenceRow } from './evidenceRows';
