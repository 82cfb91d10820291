export default function PortalHome() {
  return <h1>CRM</h1>;
}
