import associationIntegrity0 from '@salesforce/label/c.Rubric_Association_Integrity_0';
import associationIntegrity1 from '@salesforce/label/c.Rubric_Association_Integrity_1';
import associationIntegrity2 from '@salesforce/label/c.Rubric_Association_Integrity_2';
import associationIntegrity3 from '@salesforce/label/c.Rubric_Association_Integrity_3';
import associationIntegrity4 from '@salesforce/label/c.Rubric_Association_Integrity_4';
import associationIntegrity5 from '@salesforce/label/c.Rubric_Association_Integrity_5';
import errorHandling0 from '@salesforce/label/c.Rubric_Error_Handling_0';
import errorHandling1 from '@salesforce/label/c.Rubric_Error_Handling_1';
import errorHandling2 from '@salesforce/label/c.Rubric_Error_Handling_2';
import errorHandling3 from '@salesforce/label/c.Rubric_Error_Handling_3';
import errorHandling4 from '@salesforce/label/c.Rubric_Error_Handling_4';
import errorHandling5 from '@salesforce/label/c.Rubric_Error_Handling_5';
import fieldMapping0 from '@salesforce/label/c.Rubric_Field_Mapping_0';
import fieldMapping1 from '@salesforce/label/c.Rubric_Field_Mapping_1';
import fieldMapping2 from '@salesforce/label/c.Rubric_Field_Mapping_2';
import fieldMapping3 from '@salesforce/label/c.Rubric_Field_Mapping_3';
import fieldMapping4 from '@salesforce/label/c.Rubric_Field_Mapping_4';
import fieldMapping5 from '@salesforce/label/c.Rubric_Field_Mapping_5';
import historicalData0 from '@salesforce/label/c.Rubric_Historical_Data_0';
import historicalData1 from '@salesforce/label/c.Rubric_Historical_Data_1';
import historicalData2 from '@salesforce/label/c.Rubric_Historical_Data_2';
import historicalData3 from '@salesforce/label/c.Rubric_Historical_Data_3';
import historicalData4 from '@salesforce/label/c.Rubric_Historical_Data_4';
import historicalData5 from '@salesforce/label/c.Rubric_Historical_Data_5';
import objectCoverage0 from '@salesforce/label/c.Rubric_Object_Coverage_0';
import objectCoverage1 from '@salesforce/label/c.Rubric_Object_Coverage_1';
import objectCoverage2 from '@salesforce/label/c.Rubric_Object_Coverage_2';
import objectCoverage3 from '@salesforce/label/c.Rubric_Object_Coverage_3';
import objectCoverage4 from '@salesforce/label/c.Rubric_Object_Coverage_4';
import objectCoverage5 from '@salesforce/label/c.Rubric_Object_Coverage_5';
import permissionScoping0 from '@salesforce/label/c.Rubric_Permission_Scoping_0';
import permissionScoping1 from '@salesforce/label/c.Rubric_Permission_Scoping_1';
import permissionScoping2 from '@salesforce/label/c.Rubric_Permission_Scoping_2';
import permissionScoping3 from '@salesforce/label/c.Rubric_Permission_Scoping_3';
import permissionScoping4 from '@salesforce/label/c.Rubric_Permission_Scoping_4';
import permissionScoping5 from '@salesforce/label/c.Rubric_Permission_Scoping_5';
import syncDirection0 from '@salesforce/label/c.Rubric_Sync_Direction_0';
import syncDirection1 from '@salesforce/label/c.Rubric_Sync_Direction_1';
import syncDirection2 from '@salesforce/label/c.Rubric_Sync_Direction_2';
import syncDirection3 from '@salesforce/label/c.Rubric_Sync_Direction_3';
import syncDirection4 from '@salesforce/label/c.Rubric_Sync_Direction_4';
import syncDirection5 from '@salesforce/label/c.Rubric_Sync_Direction_5';
import syncTiming0 from '@salesforce/label/c.Rubric_Sync_Timing_0';
import syncTiming1 from '@salesforce/label/c.Rubric_Sync_Timing_1';
import syncTiming2 from '@salesforce/label/c.Rubric_Sync_Timing_2';
import syncTiming3 from '@salesforce/label/c.Rubric_Sync_Timing_3';
import syncTiming4 from '@salesforce/label/c.Rubric_Sync_Timing_4';
import syncTiming5 from '@salesforce/label/c.Rubric_Sync_Timing_5';
import type { Dimension } from 'c/scoring';

/** What a 0, 1, 2, 3, 4 and 5 look like in each dimension. */
export const RUBRICS: Readonly<Record<Dimension, readonly string[]>> = {
    'Sync Direction': [syncDirection0, syncDirection1, syncDirection2, syncDirection3, syncDirection4, syncDirection5],
    'Object Coverage': [
        objectCoverage0,
        objectCoverage1,
        objectCoverage2,
        objectCoverage3,
        objectCoverage4,
        objectCoverage5
    ],
    'Field Mapping': [fieldMapping0, fieldMapping1, fieldMapping2, fieldMapping3, fieldMapping4, fieldMapping5],
    'Sync Timing': [syncTiming0, syncTiming1, syncTiming2, syncTiming3, syncTiming4, syncTiming5],
    'Error Handling': [errorHandling0, errorHandling1, errorHandling2, errorHandling3, errorHandling4, errorHandling5],
    'Historical Data': [
        historicalData0,
        historicalData1,
        historicalData2,
        historicalData3,
        historicalData4,
        historicalData5
    ],
    'Association Integrity': [
        associationIntegrity0,
        associationIntegrity1,
        associationIntegrity2,
        associationIntegrity3,
        associationIntegrity4,
        associationIntegrity5
    ],
    'Permission Scoping': [
        permissionScoping0,
        permissionScoping1,
        permissionScoping2,
        permissionScoping3,
        permissionScoping4,
        permissionScoping5
    ]
};
