// Re-exports what is used of IAM (the policy simulator, GetRole), so that the bundle holds no other command of the SDK package.
export {GetRoleCommand, IAMClient, SimulatePrincipalPolicyCommand} from '@aws-sdk/client-iam';
