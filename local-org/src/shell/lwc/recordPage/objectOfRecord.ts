import { session } from '../../../modules/session';

/**
 * The object that a record's id belongs to, by its first three characters.
 * @throws Error when the org has no object with such ids
 */
export const objectOfRecord = (recordId: string): string => {
    const found = Object.entries(session.keyPrefixes).find(([, prefix]) => recordId.startsWith(prefix));
    if (!found) {
        throw new Error(`${recordId} is the id of no object of this org.`);
    }
    return found[0];
};
