import { committeeChoice, committeePage } from 'c/auditCommitteeAddress';

const choice = {
    opportunityId: '006000000000001AAA',
    evaluationIds: ['a01000000000002AAA', 'a01000000000001AAA'],
    isComparedUnlike: false
};

describe('the address of the committee’s document', () => {
    it.each([choice, { ...choice, isComparedUnlike: true }])('leads back to what it was made of: %j', (made) => {
        expect(committeeChoice(committeePage(made))).toEqual(made);
    });

    it('names the opportunity, and the evaluations in their order', () => {
        expect(committeePage(choice)).toEqual({
            type: 'standard__navItemPage',
            attributes: { apiName: 'Audit_Committee' },
            state: {
                c__recordId: '006000000000001AAA',
                c__evaluations: 'a01000000000002AAA,a01000000000001AAA'
            }
        });
    });

    it('asks for nothing where it says nothing', () => {
        const page = { type: 'standard__navItemPage', attributes: {} };

        expect(committeeChoice(page)).toEqual({ opportunityId: '', evaluationIds: [], isComparedUnlike: false });
    });
});
