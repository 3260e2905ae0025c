import type { ObjectModel } from '../../../org-model/objects/object-model.ts';
import type { Model } from '../../../org-model/read-model.ts';

export type * from '../../../org-model/objects/field-model.ts';
export type * from '../../../org-model/objects/object-model.ts';
export type * from '../../../org-model/records/custom-metadata-record.ts';
export type * from '../../../org-model/rights/rights-model.ts';

export interface UserSeed {
    readonly username: string;
    readonly name: string;
    readonly email: string;
    readonly permissionSets: readonly string[];
}

/** What the local org runs: the model, and what a bare org has besides. */
export interface OrgModel extends Omit<Model, 'org'> {
    /** Histories and shares of custom objects, which only queries read. */
    readonly companions: ReadonlyMap<string, ObjectModel>;
    readonly users: readonly UserSeed[];
    /** Changes whenever anything that shapes tables or stored values changes. */
    readonly fingerprint: string;
}
