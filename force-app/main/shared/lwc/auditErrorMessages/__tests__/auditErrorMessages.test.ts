import { errorMessages, isCollision, technicalDetail } from 'c/auditErrorMessages';

const entry = (message: string, errorCode = 'FIELD_CUSTOM_VALIDATION_EXCEPTION') => ({
    constituentField: null,
    duplicateRecordError: null,
    errorCode,
    field: null,
    fieldLabel: null,
    message
});
const response = (body: unknown, status = 400, statusText = 'Bad Request') => ({
    ok: false,
    status,
    statusText,
    errorType: 'fetchResponse',
    headers: {},
    body
});
const recordError = (output: unknown) =>
    response({
        enhancedErrorType: 'RecordError',
        statusCode: 400,
        message: 'An error occurred while trying to update the record. Please try again.',
        output
    });

describe('errorMessages', () => {
    it.each<[string, unknown, string[]]>([
        [
            'a page-level and a field-level rule together',
            recordError({ errors: [entry('Reopen it first.')], fieldErrors: { Rating__c: [entry('Use 0 to 5.')] } }),
            ['Reopen it first.', 'Use 0 to 5.']
        ],
        [
            'errors at the top of the body',
            response({ pageErrors: [entry('A')], fieldErrors: { Name: [entry('B')] } }),
            ['A', 'B']
        ],
        [
            'an array body',
            response([{ errorCode: 'NOT_FOUND', message: 'Gone.' }, { message: 'Too.' }]),
            ['Gone.', 'Too.']
        ],
        [
            'a body with nothing but a message',
            response({ message: 'Disconnected or Canceled' }),
            ['The connection was lost. Try again once you are online.']
        ],
        [
            'a record error without entries',
            recordError({ errors: [], fieldErrors: {} }),
            ['An error occurred while trying to update the record. Please try again.']
        ],
        ['an empty body', response('', 503, 'Service Unavailable'), ['Service Unavailable']],
        [
            'GraphQL errors',
            [{ message: 'No such field.', extensions: { ErrorType: 'ValidationError' } }],
            ['No such field.']
        ],
        ['a GraphQL result', { data: undefined, errors: [{ message: 'No such field.' }] }, ['No such field.']],
        ['an Error', new TypeError('Failed to fetch'), ['The connection was lost. Try again once you are online.']],
        ['a string', 'Nope', ['Nope']],
        ['the same sentence twice', [{ message: 'A' }, { message: 'A' }], ['A']]
    ])('reads %s', (_shape, error, messages) => {
        expect(errorMessages(error)).toEqual(messages);
    });

    it.each([undefined, null, {}, [], 42])('says that it does not know of %p', (error) => {
        expect(errorMessages(error)).toEqual(['Something went wrong and the platform did not say what. Try again.']);
    });
});

describe('technicalDetail', () => {
    it('names status and codes', () => {
        expect(technicalDetail(recordError({ errors: [entry('A'), entry('B')], fieldErrors: {} }))).toBe(
            '400 Bad Request · FIELD_CUSTOM_VALIDATION_EXCEPTION'
        );
    });

    it('names the type of a GraphQL error', () => {
        expect(technicalDetail([{ message: 'A', extensions: { ErrorType: 'ValidationError' } }])).toBe(
            'ValidationError'
        );
    });

    it('is empty when there is nothing to add', () => {
        expect(technicalDetail(new Error('A'))).toBe('');
    });
});

describe('isCollision', () => {
    it.each<[string, unknown, boolean]>([
        ['the code', recordError({ errors: [entry('A', 'CollisionDetectedException')], fieldErrors: {} }), true],
        ['a 412', response({}, 412), true],
        ['a 409', response({}, 409), true],
        ['the sentence', new Error('This record was modified by Ada during your edit session.'), true],
        ['another rule', recordError({ errors: [entry('A')], fieldErrors: {} }), false],
        ['a lost connection', new TypeError('Failed to fetch'), false]
    ])('recognises %s', (_sign, error, expected) => {
        expect(isCollision(error)).toBe(expected);
    });
});

describe('the sentence of a rule that a parent record broke', () => {
    const sentence =
        'There were custom validation error(s) encountered while saving the affected record(s). The first validation error encountered was "This evaluation cannot be Completed: "some" questions are open.".';
    const error = {
        status: 400,
        body: { output: { errors: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: sentence }] } }
    };

    it('is given without what the platform wraps it in, which is left to the detail', () => {
        expect(errorMessages(error)).toEqual(['This evaluation cannot be Completed: "some" questions are open.']);
        expect(technicalDetail(error)).toContain(sentence);
    });

    it('is found in what a flow that failed says', () => {
        const failed =
            "We can't save this record because the “Copy” process failed. Give your Salesforce admin these details. This error occurred: FIELD_CUSTOM_VALIDATION_EXCEPTION: Rate it first.. You can look up ExceptionCode values in the SOAP API Developer Guide.";

        expect(errorMessages({ message: failed })).toEqual(['Rate it first.']);
    });

    it('is followed by no technical words of a flow that failed', () => {
        const failed =
            "We can't save this record because the “Copy” process failed. Give your Salesforce admin these details. UNKNOWN_EXCEPTION: x";

        expect(errorMessages({ message: failed })).toEqual([
            "We can't save this record because the “Copy” process failed."
        ]);
        expect(technicalDetail({ message: failed })).toContain('UNKNOWN_EXCEPTION');
    });
});

it.each<[string, unknown, RegExp]>([
    [
        'a session that ended',
        { status: 401, body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }] },
        /Sign in again/
    ],
    ['no right to ask at all', { status: 401, body: '' }, /Sign in again/],
    [
        'a limit of requests',
        { status: 403, body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' }] },
        /no more requests for now/
    ],
    [
        'a page of a proxy',
        { status: 503, body: '<!DOCTYPE html><html><body>503</body></html>' },
        /cannot answer at the moment/
    ]
])('says what to do about %s', (_what, error, expected) => {
    expect(errorMessages(error)).toEqual([expect.stringMatching(expected)]);
});
