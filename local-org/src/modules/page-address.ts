import type { PageReference } from 'lightning/navigation';

const segment = (value: string | undefined): string => encodeURIComponent(value ?? '');

/**
 * The address, in Lightning Experience's form, that a page reference leads to.
 * @returns null for a page that the local org does not have
 */
export const addressOf = ({ type, attributes, state }: PageReference): string | null => {
    const query = state && Object.keys(state).length > 0 ? `?${new URLSearchParams(state).toString()}` : '';
    const { objectApiName, recordId, relationshipApiName, actionName, pageName, apiName, url } = attributes;
    switch (type) {
        case 'standard__recordPage':
            return recordId && (actionName ?? 'view') === 'view'
                ? `/lightning/r/${objectApiName ? `${segment(objectApiName)}/` : ''}${segment(recordId)}/view${query}`
                : null;
        case 'standard__recordRelationshipPage':
            return recordId && objectApiName && relationshipApiName && (actionName ?? 'view') === 'view'
                ? `/lightning/r/${segment(objectApiName)}/${segment(recordId)}/related/${segment(relationshipApiName)}/view${query}`
                : null;
        case 'standard__objectPage':
            return objectApiName && ['home', 'list'].includes(actionName ?? 'list')
                ? `/lightning/o/${segment(objectApiName)}/${actionName ?? 'list'}${query}`
                : null;
        case 'standard__namedPage':
            return pageName === 'home' ? `/lightning/page/home${query}` : null;
        case 'standard__navItemPage':
            return apiName ? `/lightning/n/${segment(apiName)}${query}` : null;
        case 'standard__webPage':
            return url ?? null;
        default:
            return null;
    }
};

const recordPage = (recordId: string, objectApiName?: string): PageReference => ({
    type: 'standard__recordPage',
    attributes: { recordId, actionName: 'view', ...(objectApiName ? { objectApiName } : {}) }
});

/**
 * The page reference of an address.
 * @param search the query with its question mark, or nothing
 * @returns null for an address that the local org does not serve
 */
export const pageOf = (path: string, search = ''): PageReference | null => {
    const [root, kind, ...rest] = path.split('/').filter(Boolean).map(decodeURIComponent);
    const state = Object.fromEntries(new URLSearchParams(search));
    if (root !== 'lightning') {
        return null;
    }
    const [first, second, third, fourth, fifth] = rest;
    if (kind === 'r' && first && second === 'view' && !third) {
        return { ...recordPage(first), state };
    }
    if (kind === 'r' && first && second && third === 'view') {
        return { ...recordPage(second, first), state };
    }
    if (kind === 'r' && first && second && third === 'related' && fourth && fifth === 'view') {
        const attributes = { recordId: second, objectApiName: first, relationshipApiName: fourth, actionName: 'view' };
        return { type: 'standard__recordRelationshipPage', attributes, state };
    }
    if (kind === 'o' && first && (second === 'list' || second === 'home')) {
        return { type: 'standard__objectPage', attributes: { objectApiName: first, actionName: second }, state };
    }
    if (kind === 'n' && first && !second) {
        return { type: 'standard__navItemPage', attributes: { apiName: first }, state };
    }
    return kind === 'page' && first === 'home'
        ? { type: 'standard__namedPage', attributes: { pageName: 'home' }, state }
        : null;
};
