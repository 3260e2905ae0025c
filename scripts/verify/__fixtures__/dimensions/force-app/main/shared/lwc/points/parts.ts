export const complete = ['First Part', 'Second Part', 'Third Part'];
export const fields = ['First_Part_Sum__c', 'Third_Part_Sum__c'];
export const single = ['First_Part_Score__c'];
