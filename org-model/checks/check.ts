import type { Finding } from '../findings/finding.ts';
import type { Org } from '../org.ts';
import type { MetadataDocument } from '../xml/metadata-document.ts';

/** What a check looks at: documents, and the org that they and Salesforce together make. */
export interface Checked {
    readonly documents: readonly MetadataDocument[];
    readonly org: Org;
}

/** What neither an org nor the local org takes: `npm run verify` reports it, and the local org refuses to start on it. */
export type Check = (checked: Checked) => Finding[];
