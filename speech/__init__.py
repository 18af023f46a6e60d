"""What is heard: an announcement as sound for village loudspeakers and voice messages."""
