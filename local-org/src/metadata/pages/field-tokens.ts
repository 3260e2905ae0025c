/** Names that list views, layouts and compact layouts give to standard fields. */
const TOKENS: Readonly<Record<string, string>> = {
    NAME: 'Name',
    LAST_UPDATE: 'LastModifiedDate',
    LAST_ACTIVITY: 'LastActivityDate',
    CREATED_DATE: 'CreatedDate',
    'OWNER.ALIAS': 'Owner.Name',
    'CORE.USERS.ALIAS': 'Owner.Name',
    OWNER_NAME: 'Owner.Name',
    'CREATEDBY_USER.ALIAS': 'CreatedBy.Name',
    CREATEDBY_USER: 'CreatedBy.Name',
    'UPDATEDBY_USER.ALIAS': 'LastModifiedBy.Name',
    UPDATEDBY_USER: 'LastModifiedBy.Name',
    'OPPORTUNITY.NAME': 'Name',
    'OPPORTUNITY.AMOUNT': 'Amount',
    'OPPORTUNITY.CLOSE_DATE': 'CloseDate',
    'OPPORTUNITY.STAGE_NAME': 'StageName',
    'OPPORTUNITY.TYPE': 'Type',
    'OPPORTUNITY.DESCRIPTION': 'Description',
    'OPPORTUNITY.PROBABILITY': 'Probability',
    'OPPORTUNITY.NEXT_STEP': 'NextStep',
    'ACCOUNT.NAME': 'Account.Name',
    'ACCOUNT.INDUSTRY': 'Industry',
    'ACCOUNT.PHONE1': 'Phone',
    'ACCOUNT.TYPE': 'Type',
    'ACCOUNT.URL': 'Website'
};

/**
 * The API name, or path, of a field that metadata names by a token such as `LAST_UPDATE`.
 * @param objectApiName the object it stands on: `ACCOUNT.NAME` is an account's own name there
 */
export const fieldOfToken = (token: string, objectApiName: string): string =>
    token === 'ACCOUNT.NAME' && objectApiName === 'Account' ? 'Name' : (TOKENS[token] ?? token);
