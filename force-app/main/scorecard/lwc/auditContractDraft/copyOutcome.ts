import { copyText } from 'c/auditClipboard';
import copied from '@salesforce/label/c.Audit_Contract_Copied';
import notCopied from '@salesforce/label/c.Audit_Contract_Not_Copied';

/** Copies a draft, or a part of one, and resolves with what became of it, in words. */
export const copyOutcome = async (text: string): Promise<string> => ((await copyText(text)) ? copied : notCopied);
