"""The course, from what authors write to what readers get. Pure: nothing here imports MkDocs."""
