package fetch

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"sync"
	"syscall"
	"time"

	"golang.org/x/net/http/httpproxy"

	"claimdesk/claims"
)

// client follows redirects and asks no address that is not allowed: each is looked at when its connection is made, after its
// name was resolved, so that no name can lead elsewhere.
func (o Options) client() *http.Client {
	var proxies sync.Map // the addresses of the proxies in use, which may be local
	proxyFor := httpproxy.FromEnvironment().ProxyFunc()
	free := &net.Dialer{Timeout: o.Patience}
	guarded := &net.Dialer{Timeout: o.Patience, Control: func(_, address string, _ syscall.RawConn) error {
		if o.Local || o.public(address) {
			return nil
		}
		return ErrLocal
	}}
	transport := &http.Transport{
		Proxy: func(r *http.Request) (*url.URL, error) {
			proxy, err := proxyFor(r.URL)
			if err != nil || proxy == nil {
				return nil, err
			}
			// What a proxy connects to cannot be seen from here; what is local by its name can.
			if !o.Local && isLocalName(r.URL.Hostname()) {
				return nil, ErrLocal
			}
			proxies.Store(hostAndPort(proxy), true)
			return proxy, nil
		},
		DialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			if _, is := proxies.Load(address); is {
				return free.DialContext(ctx, network, address)
			}
			return guarded.DialContext(ctx, network, address)
		},
		TLSHandshakeTimeout:    o.Patience,
		MaxResponseHeaderBytes: 1 << 20,
		DisableKeepAlives:      true,
		ForceAttemptHTTP2:      true,
		IdleConnTimeout:        time.Second,
	}
	return &http.Client{Transport: transport, CheckRedirect: func(next *http.Request, before []*http.Request) error {
		if len(before) > redirects {
			return fmt.Errorf("the server sends on more than %d times: %w", redirects, claims.ErrInvalid)
		}
		_, err := parse(next.URL.String())
		return err
	}}
}

func hostAndPort(proxy *url.URL) string {
	port := proxy.Port()
	switch {
	case port != "":
	case proxy.Scheme == "https":
		port = "443"
	case proxy.Scheme == "socks5", proxy.Scheme == "socks5h":
		port = "1080"
	default:
		port = "80"
	}
	return net.JoinHostPort(proxy.Hostname(), port)
}

// elsewhere are addresses that lead to no server of the web and that net/netip does not tell: RFC 6890 and its registries.
var elsewhere = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),      // this network
	netip.MustParsePrefix("100.64.0.0/10"),  // behind a provider's address translation
	netip.MustParsePrefix("192.0.0.0/24"),   // protocol assignments
	netip.MustParsePrefix("198.18.0.0/15"),  // benchmarks
	netip.MustParsePrefix("240.0.0.0/4"),    // reserved, and the broadcast address
	netip.MustParsePrefix("fec0::/10"),      // site-local
	netip.MustParsePrefix("::/96"),          // IPv4-compatible
	netip.MustParsePrefix("64:ff9b:1::/48"), // local translation
}

// translations are prefixes of IPv6 that carry an address of IPv4, and at which byte.
var translations = map[netip.Prefix]int{netip.MustParsePrefix("64:ff9b::/96"): 12, netip.MustParsePrefix("2002::/16"): 2}

// isPublic tells whether "ip:port" is an address of the web.
func isPublic(address string) bool {
	at, err := netip.ParseAddrPort(address)
	return err == nil && isPublicIP(at.Addr())
}

func isPublicIP(ip netip.Addr) bool {
	ip = ip.Unmap().WithZone("")
	if !ip.IsGlobalUnicast() || ip.IsPrivate() {
		return false
	}
	for _, prefix := range elsewhere {
		if prefix.Contains(ip) {
			return false
		}
	}
	for prefix, at := range translations {
		if prefix.Contains(ip) {
			bytes := ip.As16()
			return isPublicIP(netip.AddrFrom4([4]byte(bytes[at : at+4])))
		}
	}
	return true
}

// isLocalName tells whether a host is local by its name or its address.
func isLocalName(host string) bool {
	if ip, err := netip.ParseAddr(host); err == nil {
		return !isPublicIP(ip)
	}
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	if !strings.Contains(host, ".") {
		return true
	}
	for _, ending := range []string{".local", ".localhost", ".internal", ".lan", ".home.arpa"} {
		if strings.HasSuffix(host, ending) {
			return true
		}
	}
	return false
}
