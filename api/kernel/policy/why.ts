/** One value that a decision was made from; `value` is `"unknown"` when there was none. */
export interface WhyInput {
  name: string;
  value: string;
  /** "yuan", "fraction", "instant"…; absent for words. */
  unit?: string;
}

/** The account of a decision: which clause of which version of a regulation, what it asks, and what it was told. */
export interface Why {
  clause: string;
  policyVersion: number;
  /** What had to hold, as a formula over the names of the inputs. */
  rule: string;
  inputs: WhyInput[];
}
