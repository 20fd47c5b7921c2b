// The policy evaluator, pure: documents and a request in, AWS's decision and AWS's words out.
export type {Context} from './policy/condition.ts';
export {denialText} from './policy/denial.ts';
export type {Policies, Policy, PolicyDocument, Statement} from './policy/document.ts';
export {type Decision, evaluate, type Verdict} from './policy/evaluate.ts';
export type {Request} from './policy/statement.ts';
