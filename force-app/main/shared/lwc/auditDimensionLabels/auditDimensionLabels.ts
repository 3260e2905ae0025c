import associationIntegrity from '@salesforce/label/c.Audit_Dimension_Association_Integrity';
import errorHandling from '@salesforce/label/c.Audit_Dimension_Error_Handling';
import fieldMapping from '@salesforce/label/c.Audit_Dimension_Field_Mapping';
import historicalData from '@salesforce/label/c.Audit_Dimension_Historical_Data';
import objectCoverage from '@salesforce/label/c.Audit_Dimension_Object_Coverage';
import permissionScoping from '@salesforce/label/c.Audit_Dimension_Permission_Scoping';
import syncDirection from '@salesforce/label/c.Audit_Dimension_Sync_Direction';
import syncTiming from '@salesforce/label/c.Audit_Dimension_Sync_Timing';
import { DIMENSIONS } from 'c/auditScoring';
import type { Dimension } from 'c/auditScoring';

const NAMES: Readonly<Record<Dimension, string>> = {
    'Sync Direction': syncDirection,
    'Object Coverage': objectCoverage,
    'Field Mapping': fieldMapping,
    'Sync Timing': syncTiming,
    'Error Handling': errorHandling,
    'Historical Data': historicalData,
    'Association Integrity': associationIntegrity,
    'Permission Scoping': permissionScoping
};

const dimensionOf = (name: string): Dimension | undefined => DIMENSIONS.find((dimension) => dimension === name);

/** The translated name of a value of Dimension__c; a value unknown to this version is its own name. */
export const dimensionLabel = (name: string): string => {
    const dimension = dimensionOf(name);
    return dimension ? NAMES[dimension] : name;
};
