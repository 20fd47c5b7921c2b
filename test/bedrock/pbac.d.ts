// The part of the independent policy evaluator that the tests use; it ships no types.
declare module 'pbac' {
	export default class Pbac {
		constructor(policies: unknown);
		/** Condition keys nested by their prefix: `{bedrock: {InferenceProfileArn}}`. */
		evaluate(question: {action: string; resource: string; context: unknown}): boolean;
	}
}
