// IAM: the policy simulator, and the ARN of a role with its path.
export {GetRoleCommand, IAMClient, SimulatePrincipalPolicyCommand} from '@aws-sdk/client-iam';
