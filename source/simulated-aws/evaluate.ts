// The policy evaluator, pure: documents and a request in, AWS's decision and AWS's words out.
export {denialText} from './policy/denial.ts';
export type {Policies} from './policy/document.ts';
export {evaluate} from './policy/evaluate.ts';
