/**
 * What each rule of the flow scanner found, and the mend. All its rules apply to this package, beta ones included: the
 * package ships only record-triggered flows, and each of them keeps every rule. A rule the scanner gains later is
 * reported with the scanner's own words.
 */
export const FLOW_SCANNER_ADVICE: Readonly<Record<string, string>> = {
    ActionCallsInLoop: 'is an action inside a loop. Collect the records and call it once behind the loop.',
    APIVersion: 'runs on an outdated API version. Write the sourceApiVersion of the project.',
    AutoLayout: 'is not laid out by Flow Builder. Write AUTO_LAYOUT_CANVAS as the CanvasMode.',
    CopyAPIName: 'is a copy under the name Flow Builder gave it. Name it after what it does.',
    CyclomaticComplexity: 'takes too many ways. Split it into flows with a trigger order, or into subflows.',
    DMLStatementInLoop: 'writes inside a loop. Collect the records and write them once behind the loop.',
    DuplicateDMLOperation: 'can run twice, because the next screen leads back. Take the Previous button away there.',
    FlowDescription: 'has no description. Say what the flow does, and when.',
    FlowName: 'has a name outside the convention. Write Object_When_What_It_Does.',
    GetRecordAllFields: 'reads all fields. List those the flow uses as queriedFields.',
    HardcodedId: 'holds the Id of a record, which no other org has. Get the record by its name.',
    HardcodedUrl: 'holds the address of an org. Use $Api or a custom label.',
    InactiveFlow: 'is not active. Write Active, or remove the flow.',
    MissingFaultPath: 'has no fault path. Lead <faultConnector> to a custom error that says what to do.',
    MissingMetadataDescription: 'has no description. Say why the element is there.',
    MissingNullHandler: 'may find nothing, and nobody asks. Decide on whether the result is null.',
    ProcessBuilder: 'is a process. Rebuild it as a record-triggered flow.',
    RecursiveAfterUpdate: 'updates the record that started it, after the save. Do it before the save.',
    SameRecordFieldUpdates: 'writes its own record with an update. Assign to $Record before the save.',
    SOQLQueryInLoop: 'reads inside a loop. Get all records before the loop.',
    TriggerOrder: 'has no triggerOrder, so nobody knows when it runs. Write one from 1 to 2000.',
    UnconnectedElement: 'is reached by no path. Connect it or remove it.',
    UnsafeRunningContext: 'runs without sharing. Write DefaultMode or SystemModeWithSharing as the runInMode.',
    UnusedVariable: 'is used by nothing. Remove it.'
};
