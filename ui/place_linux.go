package ui

import (
	"os"
	"slices"
	"strings"
)

// networkTypes are the file systems of other computers, as /proc/self/mountinfo names them.
var networkTypes = []string{
	"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "9p", "davfs", "fuse.davfs2", "fuse.sshfs", "fuse.rclone",
	"fuse.gvfsd-fuse", "fuse.glusterfs", "fuse.s3fs",
}

// onNetwork tells whether a folder is on another computer.
func onNetwork(folder string) bool {
	mounts, err := os.ReadFile("/proc/self/mountinfo")
	return err == nil && slices.Contains(networkTypes, typeOfMount(string(mounts), folder))
}

// typeOfMount is the type of the file system that holds a folder: that of the longest mount point above it; of several
// there, the last (proc_pid_mountinfo(5)).
func typeOfMount(mounts, folder string) string {
	longest, kind := -1, ""
	unescape := strings.NewReplacer(`\040`, " ", `\011`, "\t", `\012`, "\n", `\134`, `\`)
	for line := range strings.Lines(mounts) {
		about, rest, found := strings.Cut(line, " - ")
		fields, types := strings.Fields(about), strings.Fields(rest)
		if !found || len(fields) < 5 || len(types) == 0 {
			continue
		}
		point := strings.TrimSuffix(unescape.Replace(fields[4]), "/")
		if len(point) >= longest && strings.HasPrefix(folder+"/", point+"/") {
			longest, kind = len(point), types[0]
		}
	}
	return kind
}
