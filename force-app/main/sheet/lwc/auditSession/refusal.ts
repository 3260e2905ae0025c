import { technicalDetail } from 'c/auditErrorMessages';

/** Whether the platform refused a save because the user may not change this very record. */
export const isRefusal = (error: unknown): boolean => technicalDetail(error).includes('INSUFFICIENT_ACCESS');
