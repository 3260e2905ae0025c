import { apiRequest } from '../../../modules/api-request';
import type { QueriedRecord } from '../recordFields/recordFields';

/** Runs a SOQL query as the current user; rejects with a FetchResponse. */
export const queriedRecords = async (soql: string): Promise<readonly QueriedRecord[]> => {
    const { records } = await apiRequest<{ records: readonly QueriedRecord[] }>({
        path: `/query?q=${encodeURIComponent(soql)}`
    });
    return records;
};
