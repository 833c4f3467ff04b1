/** The GraphQL addresses of the gateway at `endpoint`, an origin such as `https://chat.example.com`. */
export function graphqlAddresses(endpoint: string): { http: string; socket: string } {
  const http = `${endpoint.replace(/\/+$/, '')}/graphql`;
  return { http, socket: http.replace(/^http/, 'ws') };
}
